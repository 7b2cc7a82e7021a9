package io.pactodo.conformance;

import java.util.List;
import java.util.Locale;

/** Chapter 16: scripts of other origins can use the API (Fetch, CORS protocol). */
final class Browsers {
    private static final String ORIGIN = "https://conformance.example";
    private static final List<String> EXPOSED =
            List.of("ETag", "Location", "Link", "Retry-After", "RateLimit", "Idempotency-Replayed", "X-Request-Id");

    @Promise(
            rule = "16.01",
            that = "A preflight is answered on every route.",
            source = "contract, Headers and codes: CORS; Fetch, 3.2.2")
    void preflight(Workspace workspace) {
        String task = Workspace.TASKS + "/" + workspace.freshId();
        for (String path : List.of(
                Workspace.TASKS,
                task,
                task + "/restore",
                Workspace.TASKS + "/changes",
                Workspace.EVENTS,
                Lists.LISTS,
                Tags.TAGS,
                "/openapi.json",
                "/healthz")) {
            ask(workspace, path, "GET");
        }
    }

    @Promise(
            rule = "16.02",
            that = "A preflight allows the methods and the headers that the API takes.",
            source = "contract, Headers and codes: CORS; Fetch, 3.2.3")
    void allowed(Workspace workspace) {
        for (String method : List.of("PUT", "PATCH", "DELETE")) {
            Answer answer = ask(workspace, Workspace.TASKS + "/" + workspace.freshId(), method);
            String methods = answer.header("Access-Control-Allow-Methods");
            String headers = answer.header("Access-Control-Allow-Headers").toLowerCase(Locale.ROOT);
            answer.has(methods.equals("*") || methods.contains(method), "allowed methods with " + method);
            for (String header : List.of("content-type", "if-match", "idempotency-key")) {
                answer.has(headers.equals("*") || headers.contains(header), "allowed headers with " + header);
            }
        }
    }

    @Promise(
            rule = "16.03",
            that = "Scripts may read the answer and the headers that they need.",
            source = "contract, Headers and codes: exposed")
    void exposed(Workspace workspace) {
        Answer answer = open(workspace.get(Workspace.TASKS, "Origin", ORIGIN).is(200));

        for (String header : EXPOSED) {
            answer.has(
                    answer.header("Access-Control-Expose-Headers").contains(header), "exposed headers with " + header);
        }
    }

    @Promise(
            rule = "16.04",
            that = "Scripts may read refusals, too.",
            source = "contract, Headers and codes: CORS; every error")
    void refusals(Workspace workspace) {
        open(workspace.get("/no/such/path", "Origin", ORIGIN));
        open(workspace.post(Workspace.TASKS, "{", "Origin", ORIGIN));
        open(workspace.post(Workspace.TASKS, "{}", "Origin", ORIGIN));
        open(workspace.delete(Workspace.TASKS, "Origin", ORIGIN));
    }

    @Promise(
            rule = "16.05",
            that = "OPTIONS without an origin lists the methods of the path.",
            source = "RFC 9110, 9.3.7")
    void options(Workspace workspace) {
        Answer answer =
                workspace.send(workspace.request("OPTIONS", Workspace.TASKS)).is(200, 204);

        answer.has(answer.header("Allow").contains("POST"), "an Allow that lists POST");
    }

    private static Answer ask(Workspace workspace, String path, String method) {
        Request preflight = Request.of("OPTIONS", path)
                .with("Origin", ORIGIN)
                .with("Access-Control-Request-Method", method)
                .with("Access-Control-Request-Headers", "content-type,if-match,idempotency-key");
        return open(workspace.send(preflight).is(200, 204));
    }

    private static Answer open(Answer answer) {
        String allowed = answer.header("Access-Control-Allow-Origin");
        return answer.has(allowed.equals("*") || allowed.equals(ORIGIN), "Access-Control-Allow-Origin: *");
    }
}
