package io.pactodo.conformance;

/** Chapter 18: what operators and their machines ask for. */
final class Health {
    @Promise(rule = "18.01", that = "/healthz says that the server is alive.", source = "contract, Endpoints: /healthz")
    void alive(Workspace workspace) {
        workspace.get("/healthz").is(200);
    }

    @Promise(rule = "18.02", that = "/readyz says that it can serve.", source = "contract, Endpoints: /readyz")
    void ready(Workspace workspace) {
        workspace.get("/readyz").is(200);
    }

    @Promise(rule = "18.03", that = "What is told about health is not kept by caches.", source = "RFC 9111, 5.2.2.5")
    void uncached(Workspace workspace) {
        for (String path : new String[] {"/healthz", "/readyz"}) {
            Answer answer = workspace.get(path).is(200);
            answer.has(answer.header("Cache-Control").contains("no-store"), "Cache-Control: no-store");
        }
    }

    @Promise(
            rule = "18.04",
            that = "/metrics counts requests, for Prometheus.",
            source = "contract, Endpoints: /metrics")
    void metrics(Workspace workspace) {
        workspace.get(Workspace.TASKS);

        Answer answer = workspace.get("/metrics");

        if (answer.status() == 404) {
            throw new Missing("/metrics is not served on this port");
        }
        answer.is(200).has(answer.mediaType().equals("text/plain"), "Content-Type: text/plain");
        answer.has(
                answer.text().contains("_http_request_duration_seconds_count"),
                "a series *_http_request_duration_seconds_count");
    }
}
