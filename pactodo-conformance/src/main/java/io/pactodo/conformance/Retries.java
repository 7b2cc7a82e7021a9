package io.pactodo.conformance;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/** Chapter 21: whatever was sent once may be sent again, and takes effect once. */
final class Retries {
    private static final String KEY = "Idempotency-Key";
    private static final String REPLAYED = "Idempotency-Replayed";
    private static final int COPIES = 8;

    @Promise(
            rule = "21.01",
            that = "A creation that is sent again is answered as before, and creates nothing.",
            source = "contract, Headers and codes: Idempotency-Key; What hurt users: retries that make doubles")
    void createdOnce(Workspace workspace) {
        Answer first = create(workspace, "{'title':'a'}", "k1").is(201);

        Answer again = create(workspace, "{'title':'a'}", "k1").is(201);

        again.has(again.json().equals(first.json()), "the body of the first answer");
        again.has("Location", first.header("Location"));
        hasTasks(workspace, 1);
    }

    @Promise(
            rule = "21.02",
            that = "An answer that is given again says so, and the first one does not.",
            source = "contract, Headers and codes: Idempotency-Replayed")
    void saysSo(Workspace workspace) {
        create(workspace, "{'title':'a'}", "k1").lacks(REPLAYED);
        create(workspace, "{'title':'a'}", "k1").has(REPLAYED, "true");
    }

    @Promise(
            rule = "21.03",
            that = "The same key with another body is a 422 and does nothing.",
            source = "contract, Headers and codes: same key, another body")
    void anotherBody(Workspace workspace) {
        create(workspace, "{'title':'a'}", "k1").is(201);

        create(workspace, "{'title':'b'}", "k1").isProblem(422);

        hasTasks(workspace, 1);
    }

    @Promise(
            rule = "21.04",
            that = "A patch that is sent again is not applied again, whatever has happened since.",
            source = "contract, Headers and codes: the first answer again")
    void patchedOnce(Workspace workspace) {
        Answer task = workspace.task("{'title':'a'}");
        Answer patched = patch(workspace, task, "{'notes':'mine'}").is(200);
        workspace.change(task, "{'notes':'theirs'}").is(200);

        patch(workspace, task, "{'notes':'mine'}").is(200).shows("/revision", Long.toString(patched.revision()));

        workspace.get(Workspace.at(task)).is(200).shows("/notes", "'theirs'");
    }

    @Promise(
            rule = "21.05",
            that = "A batch that is sent again is carried out once.",
            source = "contract, Headers and codes: Idempotency-Key")
    void batchedOnce(Workspace workspace) {
        String batch = "{'operations':[{'op':'create','task':{'title':'a'}}]}";

        workspace.post(Workspace.TASKS + "/batch", batch, KEY, "k1").is(200);
        workspace.post(Workspace.TASKS + "/batch", batch, KEY, "k1").is(200);

        hasTasks(workspace, 1);
    }

    @Promise(
            rule = "21.06",
            that = "A refusal leaves the key free for what was put right.",
            source = "contract, Headers and codes: a validation failure is not stored")
    void refusalsAreNotKept(Workspace workspace) {
        create(workspace, "{'title':''}", "k1").is(422);

        create(workspace, "{'title':'a'}", "k1").is(201).lacks(REPLAYED);
    }

    @Promise(
            rule = "21.07",
            that = "Another key is another request.",
            source = "contract, Headers and codes: Idempotency-Key")
    void anotherKey(Workspace workspace) {
        create(workspace, "{'title':'a'}", "k1").is(201);
        create(workspace, "{'title':'a'}", "k2").is(201);

        hasTasks(workspace, 2);
    }

    @Promise(
            rule = "21.08",
            that = "A key belongs to one method and one path.",
            source = "contract, Headers and codes: per principal, method and path")
    void oneMethodAndPath(Workspace workspace) {
        Answer task = create(workspace, "{'title':'a'}", "k1").is(201);

        Answer patched = patch(workspace, task, "{'title':'a','notes':'n'}").is(200);

        patched.lacks(REPLAYED).shows("/notes", "'n'");
    }

    @Promise(
            rule = "21.09",
            that = "A key may be quoted, may have 255 characters, and is a 400 when it is empty or longer.",
            source = "contract, Headers and codes: 1 to 255 characters")
    void keys(Workspace workspace) {
        create(workspace, "{'title':'a'}", "\"quoted\"").is(201);
        create(workspace, "{'title':'a'}", "\"quoted\"").is(201).has(REPLAYED, "true");
        create(workspace, "{'title':'a'}", "k".repeat(255)).is(201);
        for (String key : List.of("k".repeat(256), "\"\"", "\"open")) {
            create(workspace, "{'title':'a'}", key).isProblem(400);
        }
        hasTasks(workspace, 2);
    }

    @Promise(
            rule = "21.10",
            that = "Of many copies at once one takes effect; the others hear its answer, or are told to come back.",
            source = "contract, Headers and codes: first one still running")
    void atOnce(Workspace workspace) {
        List<CompletableFuture<Answer>> copies = IntStream.range(0, COPIES)
                .mapToObj(copy -> CompletableFuture.supplyAsync(() -> create(workspace, "{'title':'a'}", "k1")))
                .toList();

        copies.stream().map(CompletableFuture::join).forEach(answer -> {
            answer.is(201, 409);
            if (answer.status() == 409) {
                answer.isProblem(409).header("Retry-After");
            }
        });
        hasTasks(workspace, 1);
    }

    @Promise(
            rule = "21.11",
            that = "A key is the same whether it is quoted or bare.",
            source = "contract, Headers and codes: quoted as a structured field or bare")
    void quotedOrBare(Workspace workspace) {
        create(workspace, "{'title':'a'}", "k1").is(201);
        create(workspace, "{'title':'a'}", "\"k1\"").is(201);

        hasTasks(workspace, 1);
    }

    private static Answer create(Workspace workspace, String body, String key) {
        return workspace.post(Workspace.TASKS, body, KEY, key);
    }

    private static Answer patch(Workspace workspace, Answer task, String body) {
        return workspace.patch(Workspace.at(task), Workspace.MERGE_PATCH, body, "If-Match", "*", KEY, "k1");
    }

    private static void hasTasks(Workspace workspace, int count) {
        Answer list = workspace.list("");
        list.has(list.at("/items").size() == count, count + " tasks");
    }
}
