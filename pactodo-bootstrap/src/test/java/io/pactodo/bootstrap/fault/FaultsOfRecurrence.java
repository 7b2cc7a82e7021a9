package io.pactodo.bootstrap.fault;

import static io.pactodo.bootstrap.fault.Spoil.CHANGES;
import static io.pactodo.bootstrap.fault.Spoil.LIST;
import static io.pactodo.bootstrap.fault.Spoil.ONE;
import static io.pactodo.bootstrap.fault.Spoil.the;

/** Faults that break the rules on what comes again. */
final class FaultsOfRecurrence {
    private static final String GET = "GET";
    private static final String POST = "POST";
    private static final String PATCH = "PATCH";

    private FaultsOfRecurrence() {}

    static void enter(RuleFaults faults) {
        Fault noSuccessor = the(GET, LIST).shows("/items", "[]");
        Fault wrongDay = the(GET, LIST).shows("/items/0/due/date", "\"2020-01-01\"");
        Fault notUnderstood = the("POST|PATCH", "/api/tasks.*").with("422").becomes(400);
        faults.put("23.01", the(GET, ONE).shows("/recurrence/anchor", "null"));
        faults.put("23.02", noSuccessor);
        faults.put("23.03", the(GET, LIST).shows("/items/0/start", "null"));
        faults.put("23.04", the(GET, LIST).shows("/items/0/due_at", "\"2030-03-31T08:00:00Z\""));
        faults.put("23.05", wrongDay);
        faults.put("23.06", wrongDay);
        faults.put("23.07", wrongDay);
        faults.put("23.08", the(POST, LIST).requests(FaultsOfRecurrence::endless));
        faults.put("23.09", the(GET, LIST).shows("/items", "[{}, {}]"));
        faults.put("23.10", wrongDay);
        faults.put("23.11", the(GET, CHANGES).hides("/items/0"));
        faults.put("23.12", notUnderstood);
        faults.put("23.13", notUnderstood);
        faults.put("23.14", the(PATCH, ONE).shows("/recurrence/rrule", "\"FREQ=DAILY\""));
    }

    private static Message endless(Message request) {
        String rule = request.json().at("/recurrence/rrule").asText().replaceAll(";(COUNT|UNTIL)=.*", "");
        return request.withField("/recurrence/rrule", '"' + rule + '"');
    }
}
