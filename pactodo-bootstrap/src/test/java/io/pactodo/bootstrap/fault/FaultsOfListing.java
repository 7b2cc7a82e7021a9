package io.pactodo.bootstrap.fault;

import static io.pactodo.bootstrap.fault.Spoil.LIST;
import static io.pactodo.bootstrap.fault.Spoil.ONE;
import static io.pactodo.bootstrap.fault.Spoil.the;

/** Faults that break the rules on lists of tasks, their pages, and time. */
final class FaultsOfListing {
    private static final String GET = "GET";
    private static final String POST = "POST";

    private FaultsOfListing() {}

    static void enter(RuleFaults faults) {
        listing(faults);
        time(faults);
    }

    private static void listing(RuleFaults faults) {
        faults.put("8.01", the(GET, LIST).hides("/next_cursor"));
        faults.put("8.02", the(GET, LIST).shows("/revision", "1"));
        faults.put("8.03", the(GET, LIST).shows("/items", "[{}]"));
        faults.put("8.04", the(GET, LIST).ignoresParameter("deleted"));
        faults.put("8.05", the(GET, LIST).ignoresParameter("status"));
        faults.put("8.06", the(GET, LIST).ignoresParameter("tag"));
        faults.put("8.07", the(GET, LIST).ignoresParameter("q"));
        faults.put("8.08", the(GET, LIST).ignoresParameter("due_from"));
        faults.put("8.09", the(GET, LIST).ignoresParameter("updated_since"));
        faults.put("8.10", the(GET, LIST).ignoresParameter("sort"));
        faults.put("8.11", the(GET, LIST).ignoresParameter("sort"));
        faults.put("8.12", the(GET, LIST).with("400").becomes(200));
        faults.put("8.13", the(GET, LIST).ignores("If-None-Match"));
        faults.put("8.14", the(GET, LIST).ignoresParameter("sort"));
        faults.put("9.01", the(GET, LIST).ignoresParameter("limit"));
        faults.put("9.02", the(GET, LIST).with("400").becomes(200));
        faults.put("9.03", the(GET, LIST).ignoresParameter("cursor"));
        faults.put("9.04", new PagesByOffset());
        faults.put("9.05", new PagesByOffset());
        faults.put("9.06", the(GET, LIST).loses("Link"));
        faults.put("9.07", the(GET, LIST).with("400").becomes(200));
        faults.put("9.08", the(GET, LIST).with("400").becomes(200));
    }

    private static void time(RuleFaults faults) {
        faults.put("10.01", the(GET, ONE).shows("/due_at", "\"2030-12-31T00:00:00Z\""));
        faults.put("10.02", the(GET, ONE).shows("/due/time", "\"00:00:00\""));
        Fault wrongInstant = the(POST, LIST).shows("/due_at", "\"2030-07-01T06:00:00Z\"");
        faults.put("10.03", wrongInstant);
        faults.put("10.04", wrongInstant);
        faults.put("10.05", wrongInstant);
        faults.put("10.06", the(POST, LIST).with("422").becomes(201));
        faults.put("10.07", the(POST, LIST).shows("/start", "null"));
    }
}
