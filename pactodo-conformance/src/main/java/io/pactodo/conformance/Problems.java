package io.pactodo.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.stream.Stream;

/** Chapter 13: every refusal says what it is, why, and the way out. */
final class Problems {
    private static final List<String> MEMBERS = List.of("type", "title", "detail", "instance", "code", "request_id");

    @Promise(
            rule = "13.01",
            that = "A path that nothing is at is a 404 problem.",
            source = "contract, Headers and codes: the framework's own 404")
    void unknownPath(Workspace workspace) {
        workspace.get("/no/such/path").isProblem(404);
        workspace.get("/api/no-such-path").isProblem(404);
    }

    @Promise(
            rule = "13.02",
            that = "A method that a path does not take is a 405 problem, and Allow lists those that it takes.",
            source = "contract, Headers and codes: 405; RFC 9110, 15.5.6")
    void method(Workspace workspace) {
        Answer refused = workspace.delete(Workspace.TASKS).isProblem(405);

        String allow = refused.header("Allow");
        refused.has(allow.contains("GET") && allow.contains("POST"), "an Allow that lists GET and POST");
    }

    @Promise(
            rule = "13.03",
            that = "Who accepts nothing that there is gets a 406 problem.",
            source = "contract, Headers and codes: 406; RFC 9110, 15.5.7")
    void accept(Workspace workspace) {
        workspace.get(Workspace.TASKS, "Accept", "image/png").isProblem(406);
    }

    @Promise(
            rule = "13.04",
            that = "A body of another media type is a 415 problem, and creates nothing.",
            source = "contract, Headers and codes: 415")
    void mediaType(Workspace workspace) {
        workspace
                .send(workspace
                        .request("POST", Workspace.TASKS)
                        .withBody("text/plain", "{\"title\":\"a\"}".getBytes(UTF_8)))
                .isProblem(415);
        workspace.list("").shows("/items", "[]");
    }

    @Promise(
            rule = "13.05",
            that = "Every problem has type, title, status, detail, instance, code, request_id and errors.",
            source = "contract, Headers and codes: every error; RFC 9457, 3")
    void members(Workspace workspace) {
        all(workspace).forEach(problem -> {
            MEMBERS.forEach(member -> problem.textAt("/" + member));
            problem.has(problem.status() >= 400, "a refusal");
            problem.has(problem.at("/errors").isArray(), "an array at /errors");
            problem.has(problem.at("/status").intValue() == problem.status(), "the status of the answer at /status");
        });
    }

    @Promise(
            rule = "13.06",
            that = "A problem names the path that was asked for and the id of the request.",
            source = "contract, Headers and codes: X-Request-Id; RFC 9457, 3.1.5")
    void names(Workspace workspace) {
        Answer problem = workspace
                .get("/no/such/path", "X-Request-Id", "conformance-1")
                .is(404)
                .shows("/request_id", "'conformance-1'");

        problem.has(problem.textAt("/instance").endsWith("/no/such/path"), "the path at /instance");
    }

    @Promise(
            rule = "13.07",
            that = "The type of a problem leads to a page that explains it.",
            source = "contract, Endpoints: /problems/{slug}; RFC 9457, 3.1.1")
    void pages(Workspace workspace) {
        all(workspace).forEach(problem -> {
            String type = problem.textAt("/type");
            problem.has(type.contains("/problems/"), "a type below /problems/");
            workspace.get(type.substring(type.indexOf("/problems/"))).is(200);
        });
    }

    @Promise(
            rule = "13.08",
            that = "A page of a problem that there is not is a 404.",
            source = "contract, Endpoints: /problems/{slug}")
    void unknownPage(Workspace workspace) {
        workspace.get("/problems/no-such-problem").isProblem(404);
    }

    @Promise(
            rule = "13.09",
            that = "No refusal shows a stack trace, HTML or the words of a library.",
            source = "contract, Headers and codes: every error")
    void leaksNothing(Workspace workspace) {
        Stream.concat(all(workspace), Stream.of(workspace.post(Workspace.TASKS, "{'title':")))
                .forEach(problem -> problem.has(
                        !problem.text()
                                .matches("(?s).*(<html|\\bat [a-z]+\\.[a-z]|Exception|Traceback|com\\.fasterxml).*"),
                        "no traces of the server's inside"));
    }

    @Promise(rule = "13.10", that = "A refusal of HEAD has the status and no body.", source = "RFC 9110, 9.3.2")
    void head(Workspace workspace) {
        workspace
                .sendRaw("HEAD", Workspace.TASKS + "/" + workspace.freshId(), "", 0)
                .is(404)
                .hasNoBody();
    }

    /** A problem of each common kind. */
    private static Stream<Answer> all(Workspace workspace) {
        return Stream.of(
                workspace.get("/no/such/path"),
                workspace.get(Workspace.TASKS + "/" + workspace.freshId()),
                workspace.delete(Workspace.TASKS),
                workspace.get(Workspace.TASKS + "?limit=0"),
                workspace.post(Workspace.TASKS, "{"),
                workspace.post(Workspace.TASKS, "{}"));
    }
}
