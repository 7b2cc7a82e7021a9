package io.pactodo.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/** Chapter 6: nobody overwrites what they have not seen. */
final class Preconditions {
    private static final int WRITERS = 8;

    @Promise(
            rule = "6.01",
            that = "A stale If-Match on PATCH is a 412, and nothing is changed.",
            source = "contract, Headers and codes: If-Match; RFC 9110, 13.1.1")
    void stalePatch(Workspace workspace) {
        Stale stale = Stale.in(workspace);

        workspace
                .patch(stale.path(), Workspace.MERGE_PATCH, "{'notes':'lost'}", "If-Match", stale.tag())
                .isProblem(412);
        stale.isUntouched(workspace);
    }

    @Promise(
            rule = "6.02",
            that = "A stale If-Match on PUT is a 412, and nothing is changed.",
            source = "contract, Endpoints: PUT /api/tasks/{id}; RFC 9110, 13.1.1")
    void stalePut(Workspace workspace) {
        Stale stale = Stale.in(workspace);

        workspace.put(stale.path(), "{'title':'lost'}", "If-Match", stale.tag()).isProblem(412);
        stale.isUntouched(workspace);
    }

    @Promise(
            rule = "6.03",
            that = "A stale If-Match on DELETE is a 412, and nothing is deleted.",
            source = "contract, Headers and codes: If-Match; RFC 9110, 13.1.1")
    void staleDelete(Workspace workspace) {
        Stale stale = Stale.in(workspace);

        workspace.delete(stale.path(), "If-Match", stale.tag()).isProblem(412);
        stale.isUntouched(workspace);
    }

    @Promise(
            rule = "6.04",
            that = "A 412 carries the current ETag and the current task.",
            source = "contract, Headers and codes: a stale one is 412")
    void carriesTheCurrentTask(Workspace workspace) {
        Stale stale = Stale.in(workspace);

        workspace
                .patch(stale.path(), Workspace.MERGE_PATCH, "{'notes':'lost'}", "If-Match", stale.tag())
                .is(412)
                .has("ETag", "\"" + stale.current().revision() + "\"")
                .shows("/current/title", "'theirs'")
                .shows("/current/revision", Long.toString(stale.current().revision()));
    }

    @Promise(rule = "6.05", that = "A current If-Match lets the write through.", source = "RFC 9110, 13.1.1")
    void current(Workspace workspace) {
        Answer task = workspace.task("{'title':'a'}");
        String tag = "\"" + task.revision() + "\"";

        Answer changed = workspace
                .patch(Workspace.at(task), Workspace.MERGE_PATCH, "{'title':'b'}", "If-Match", tag)
                .is(200);
        workspace
                .delete(Workspace.at(task), "If-Match", "\"" + changed.revision() + "\"")
                .is(204);
    }

    @Promise(rule = "6.06", that = "If-Match compares strongly: a weak tag never matches.", source = "RFC 9110, 13.1.1")
    void weak(Workspace workspace) {
        Answer task = workspace.task("{'title':'a'}");

        workspace
                .patch(
                        Workspace.at(task),
                        Workspace.MERGE_PATCH,
                        "{'title':'b'}",
                        "If-Match",
                        "W/\"" + task.revision() + "\"")
                .isProblem(412);
    }

    @Promise(
            rule = "6.07",
            that = "If-Match: * takes whatever revision there is, and a list any of its own.",
            source = "RFC 9110, 13.1.1")
    void anyOf(Workspace workspace) {
        Answer task = workspace.task("{'title':'a'}");

        Answer changed = workspace.change(task, "{'title':'b'}").is(200);
        workspace
                .patch(
                        Workspace.at(task),
                        Workspace.MERGE_PATCH,
                        "{'title':'c'}",
                        "If-Match",
                        "\"none\", \"" + changed.revision() + "\"")
                .is(200);
    }

    @Promise(
            rule = "6.08",
            that = "An If-Match that is no entity tag is a 400, not a guess.",
            source = "contract, Headers and codes: 400 syntax; RFC 9110, 8.8.3")
    void garbage(Workspace workspace) {
        Answer task = workspace.task("{'title':'a'}");

        for (String tag : List.of(Long.toString(task.revision()), "abc", "\"1")) {
            workspace
                    .patch(Workspace.at(task), Workspace.MERGE_PATCH, "{'title':'b'}", "If-Match", tag)
                    .isProblem(400);
        }
        workspace.get(Workspace.at(task)).is(200).shows("/title", "'a'");
    }

    @Promise(
            rule = "6.09",
            that = "Without If-Match the last writer wins, unless the server insists on it with a 428.",
            source = "contract, Headers and codes: require-if-match; RFC 6585, 3")
    void optional(Workspace workspace) {
        Answer task = workspace.task("{'title':'a'}");

        Answer answer = workspace.patch(Workspace.at(task), Workspace.MERGE_PATCH, "{'title':'b'}");

        if (answer.status() == 428) {
            answer.isProblem(428);
            workspace.delete(Workspace.at(task)).isProblem(428);
        } else {
            answer.is(200).shows("/title", "'b'");
        }
    }

    @Promise(
            rule = "6.10",
            that = "Of many writers with the same revision, exactly one gets through.",
            source = "contract, One number: compare-and-set")
    void exactlyOne(Workspace workspace) {
        Answer task = workspace.task("{'title':'a'}");
        List<CompletableFuture<Answer>> writers = new ArrayList<>();
        IntStream.range(0, WRITERS)
                .forEach(writer -> writers.add(CompletableFuture.supplyAsync(() -> workspace.patch(
                        Workspace.at(task),
                        Workspace.MERGE_PATCH,
                        "{'notes':'" + writer + "'}",
                        "If-Match",
                        "\"" + task.revision() + "\""))));

        List<Answer> answers = writers.stream().map(CompletableFuture::join).toList();

        answers.forEach(answer -> answer.is(200, 412));
        long through = answers.stream().filter(answer -> answer.status() == 200).count();
        answers.get(0).has(through == 1, "one 200 among " + WRITERS + " answers; there are " + through);
    }

    @Promise(
            rule = "6.11",
            that = "A missing or deleted task is told before a stale revision.",
            source = "RFC 9110, 13.2.1")
    void precedence(Workspace workspace) {
        Answer task = workspace.task("{'title':'a'}");
        workspace.remove(task);

        workspace
                .patch(Workspace.at(task), Workspace.MERGE_PATCH, "{'title':'b'}", "If-Match", "\"none\"")
                .is(410);
        workspace
                .patch(
                        Workspace.TASKS + "/" + workspace.freshId(),
                        Workspace.MERGE_PATCH,
                        "{'title':'b'}",
                        "If-Match",
                        "\"none\"")
                .is(404);
    }

    /** A task that somebody else has changed. */
    private record Stale(String path, String tag, Answer current) {
        static Stale in(Workspace workspace) {
            Answer task = workspace.task("{'title':'mine'}");
            Answer current = workspace.change(task, "{'title':'theirs'}").is(200);
            return new Stale(Workspace.at(task), "\"" + task.revision() + "\"", current);
        }

        void isUntouched(Workspace workspace) {
            workspace
                    .get(path)
                    .is(200)
                    .shows("/title", "'theirs'")
                    .shows("/notes", "''")
                    .shows("/revision", Long.toString(current.revision()));
        }
    }
}
