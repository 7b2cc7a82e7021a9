package io.pactodo.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.List;

/** Chapter 14: what cannot be read is refused, whole, and breaks nothing. */
final class BadInput {
    private static final int MEBIBYTE = 1024 * 1024;

    @Promise(
            rule = "14.01",
            that = "A body that is no JSON is a 400: empty, cut off, with a comma too many, with text after it.",
            source = "contract, Headers and codes: 400 syntax; RFC 8259, 2")
    void noJson(Workspace workspace) {
        for (String body : List.of("", "{", "{'title':'a',}", "{'title':'a'} {}", "title=a")) {
            workspace.post(Workspace.TASKS, body).isProblem(400);
        }
        workspace.list("").shows("/items", "[]");
    }

    @Promise(
            rule = "14.02",
            that = "A field that stands twice is a 400: nobody knows which was meant.",
            source = "contract, Headers and codes: 400 syntax; RFC 8259, 4")
    void twice(Workspace workspace) {
        workspace.post(Workspace.TASKS, "{'title':'a','title':'b'}").isProblem(400);
    }

    @Promise(rule = "14.03", that = "Bytes that are no UTF-8 are a 400.", source = "RFC 8259, 8.1")
    void noUtf8(Workspace workspace) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes("{\"title\":\"".getBytes(UTF_8));
        body.write(0xFF);
        body.writeBytes("\"}".getBytes(UTF_8));

        workspace
                .send(workspace.request("POST", Workspace.TASKS).withBody(Workspace.JSON, body.toByteArray()))
                .isProblem(400);
    }

    @Promise(
            rule = "14.04",
            that = "JSON that is no task is a 422.",
            source = "contract, Headers and codes: 422 meaning")
    void noTask(Workspace workspace) {
        for (String body : List.of("[]", "'a'", "1", "null", "{'title':{}}", "{'title':['a']}")) {
            workspace.post(Workspace.TASKS, body).isProblem(422);
        }
    }

    @Promise(
            rule = "14.05",
            that = "A body nested 10,000 deep is refused, and the server lives on.",
            source = "contract, Headers and codes: JSON depth 32")
    void deep(Workspace workspace) {
        workspace
                .post(Workspace.TASKS, "{'title':'a','tags':" + "[".repeat(10_000) + "]".repeat(10_000) + "}")
                .isProblem(400, 422);
        workspace.task("{'title':'after'}");
    }

    @Promise(
            rule = "14.06",
            that = "A body of more than 1 MiB is a 413.",
            source = "contract, Headers and codes: body 1 MiB")
    void large(Workspace workspace) {
        workspace
                .post(Workspace.TASKS, "{'title':'a','notes':'" + "n".repeat(2 * MEBIBYTE) + "'}")
                .isProblem(413);
    }

    @Promise(
            rule = "14.07",
            that = "A header block of 100 KiB is a 431.",
            source = "contract, Headers and codes: header block 16 KiB; RFC 6585, 5")
    void largeHeaders(Workspace workspace) {
        workspace.get(Workspace.TASKS, "X-Padding", "a".repeat(100 * 1024)).isProblem(431);
    }

    @Promise(rule = "14.08", that = "A request that is cut off in its body does nothing.", source = "RFC 9112, 8")
    void cutOff(Workspace workspace) {
        String body = "{'title':'half'}";
        workspace.sendRaw("POST", Workspace.TASKS, body, body.length() + 10).isProblem(400);

        workspace.list("").shows("/items", "[]");
    }

    @Promise(
            rule = "14.09",
            that = "Paths that lead astray are refused as problems.",
            source = "contract, Headers and codes: every error; RFC 3986, 7.3")
    void astray(Workspace workspace) {
        for (String path : List.of("/api/tasks/%00", "/api/tasks/../../etc/passwd", "/api/tasks/..%2F..%2Fetc")) {
            workspace.sendRaw("GET", path, "", 0).isProblem(400, 404);
        }
    }

    @Promise(
            rule = "14.10",
            that = "JSON in another charset is a 415, not other letters.",
            source = "RFC 8259, 8.1; contract, Headers and codes: 415")
    void charset(Workspace workspace) {
        workspace
                .send(workspace
                        .request("POST", Workspace.TASKS)
                        .withBody("application/json; charset=iso-8859-1", "{\"title\":\"a\"}".getBytes(UTF_8)))
                .isProblem(415);
    }

    @Promise(
            rule = "14.11",
            that = "A deletion, a restoration and a read need no body and no Content-Type.",
            source = "RFC 9110, 8.3")
    void noBody(Workspace workspace) {
        Answer task = workspace.task("{'title':'a'}");

        workspace.delete(Workspace.at(task), "If-Match", "*").is(204);
        workspace.restore(task).is(200);
        workspace.get(Workspace.at(task)).is(200);
    }
}
