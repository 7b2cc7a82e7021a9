package io.pactodo.bootstrap.fault;

import static io.pactodo.bootstrap.fault.Spoil.ANY;
import static io.pactodo.bootstrap.fault.Spoil.LIST;
import static io.pactodo.bootstrap.fault.Spoil.the;

/** Faults that break the rules on what stands beside tasks: workspaces, health and Todo-Backend. */
final class FaultsOfServing {
    private static final String GET = "GET";
    private static final String POST = "POST";
    private static final String PATCH = "PATCH";
    private static final String DELETE = "DELETE";

    private FaultsOfServing() {}

    static void enter(RuleFaults faults) {
        workspacesAndHealth(faults);
        todoBackend(faults);
    }

    private static void workspacesAndHealth(RuleFaults faults) {
        Fault oneForAll = the(ANY, ANY)
                .having("X-Workspace", "conformance-.*")
                .requests(request -> request.with("X-Workspace", "one-for-all"));
        faults.put("17.01", oneForAll);
        faults.put("17.02", oneForAll);
        faults.put("17.03", oneForAll);
        faults.put("17.04", the(GET, LIST).with("400").becomes(200));
        faults.put("18.01", the(GET, "/healthz").becomes(500));
        faults.put("18.02", the(GET, "/readyz").becomes(503));
        faults.put("18.03", the(GET, "/readyz").loses("Cache-Control"));
        faults.put("18.04", the(GET, "/metrics").says("Content-Type", "text/html"));
    }

    private static void todoBackend(RuleFaults faults) {
        faults.put("20.01", the(GET, "/todos").answers(answer -> answer.withJson(Message.parse("{\"items\":[]}"))));
        faults.put("20.02", the(POST, "/todos").shows("/completed", "true"));
        faults.put("20.03", the(POST, "/todos").shows("/order", "\"523\""));
        faults.put("20.04", the(GET, "/todos/.*").becomes(404));
        faults.put("20.05", the(PATCH, "/todos/.*").shows("/title", "\"\""));
        faults.put("20.06", the(GET, "/todos/.*").with("4..").becomes(200));
        faults.put("20.07", the(DELETE, "/todos").requests(request -> request.with("X-Workspace", "another")));
        faults.put("20.08", the(GET, LIST).shows("/items/0/status", "\"open\""));
        faults.put("20.10", the(GET, "/todos").becomes(503));
        faults.put("20.09", the(GET, "/todos").having("Accept", "text/plain.*").says("Content-Type", "text/plain"));
    }
}
