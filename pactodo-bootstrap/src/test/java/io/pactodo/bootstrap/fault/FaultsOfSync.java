package io.pactodo.bootstrap.fault;

import static io.pactodo.bootstrap.fault.Spoil.CHANGES;
import static io.pactodo.bootstrap.fault.Spoil.EVENTS;
import static io.pactodo.bootstrap.fault.Spoil.the;

/** Faults that break the rules on what keeps a replica in step: the feed and the stream. */
final class FaultsOfSync {
    private static final String GET = "GET";

    private FaultsOfSync() {}

    static void enter(RuleFaults faults) {
        feed(faults);
        stream(faults);
    }

    private static void stream(RuleFaults faults) {
        Fault otherIds = the(GET, EVENTS).events(event -> event.replaceFirst("id: .*", "id: 1"));
        Fault otherTitles = the(GET, EVENTS).events(event -> event.replaceFirst("\"title\":\"", "$0late "));
        faults.put("22.01", the(GET, EVENTS).loses("Cache-Control"));
        faults.put("22.02", otherIds);
        faults.put("22.03", the(GET, EVENTS).events(event -> event.replaceFirst("event: task\n", "")));
        faults.put("22.04", the(GET, EVENTS).ignores("Last-Event-ID"));
        faults.put("22.05", the(GET, EVENTS).ignores("Last-Event-ID"));
        faults.put("22.06", otherTitles);
        faults.put("22.07", the(GET, EVENTS).events(event -> event.replaceFirst("}\n", ",\"title\":\"secret\"}\n")));
        faults.put("22.08", the(GET, EVENTS).events(event -> event.replaceFirst("event: reset", "event: task")));
        faults.put("22.09", the(GET, EVENTS).events(event -> event.equals(":\n\n") ? "data: alive\n\n" : event));
        faults.put("22.10", the(GET, EVENTS).with("400").becomes(200));
        faults.put("22.11", the(GET, "/api/tasks/events\\?workspace=.*").becomes(400));
        faults.put("22.12", otherIds);
    }

    private static void feed(RuleFaults faults) {
        Fault skipsOne = the(GET, CHANGES).hides("/items/0");
        faults.put("11.01", skipsOne);
        faults.put("11.02", the(GET, CHANGES).shows("/items/1/title", "\"one\""));
        faults.put("11.03", the(GET, CHANGES).shows("/items/0/title", "\"secret\""));
        faults.put("11.04", the(GET, CHANGES).shows("/items/0/deleted_at", "\"2026-01-01T00:00:00Z\""));
        faults.put("11.05", skipsOne);
        faults.put("11.06", skipsOne);
        faults.put("11.07", the(GET, CHANGES).shows("/revision", "0"));
        faults.put("11.08", the(GET, CHANGES).with("400").becomes(200));
        faults.put("11.10", the(GET, CHANGES).with("410").becomes(400));
        faults.put("11.11", skipsOne);
        faults.put("11.12", the(GET, CHANGES).shows("/items/0/revision", "2"));
        faults.put("11.09", the(GET, CHANGES).shows("/items", "[{}]"));
    }
}
