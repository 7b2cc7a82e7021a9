package io.pactodo.bootstrap.fault;

import static io.pactodo.bootstrap.fault.Spoil.the;

/** Faults that break the rules on the documents. */
final class FaultsOfDocuments {
    private static final String GET = "GET";
    private static final String DOCUMENT = "/openapi.json";
    private static final String PAGE = "/docs";

    private FaultsOfDocuments() {}

    static void enter(RuleFaults faults) {
        faults.put("27.01", the(GET, DOCUMENT).shows("/openapi", "\"3.0.3\""));
        faults.put("27.02", the(GET, DOCUMENT).hides("/paths/~1api~1tasks~1batch"));
        faults.put("27.03", the("OPTIONS", "/api/tasks/batch").says("Allow", "OPTIONS"));
        faults.put("27.04", the(GET, DOCUMENT).hides("/paths/~1api~1tasks/post/operationId"));
        faults.put("27.05", the(GET, DOCUMENT).hides("/components/schemas/Task"));
        faults.put("27.06", the(GET, DOCUMENT).shows("/servers/0/url", "\"/\""));
        faults.put("27.07", the(GET, PAGE).says("Content-Security-Policy", "script-src 'self' 'unsafe-inline'"));
        faults.put("27.08", the(GET, "/docs/.*").becomes(404));
    }
}
