package io.pactodo.bootstrap.fault;

import static io.pactodo.bootstrap.fault.Spoil.BATCH;
import static io.pactodo.bootstrap.fault.Spoil.LIST;
import static io.pactodo.bootstrap.fault.Spoil.ONE;
import static io.pactodo.bootstrap.fault.Spoil.RESTORE;
import static io.pactodo.bootstrap.fault.Spoil.the;

/** Faults that break the rules on where tasks belong: lists, tags and subtasks. */
final class FaultsOfPlaces {
    private static final String GET = "GET";
    private static final String POST = "POST";
    private static final String PATCH = "PATCH";
    private static final String DELETE = "DELETE";
    private static final String LISTS = "/api/lists(\\?.*)?";
    private static final String ONE_LIST = "/api/lists/[0-9a-f-]{36}";
    private static final String TAGS = "/api/tags(\\?.*)?";
    private static final String ONE_TAG = "/api/tags/.*";
    private static final Fault ONE_WORKSPACE_FOR_ALL = the(".*", ".*")
            .having("X-Workspace", "conformance-.*")
            .requests(request -> request.with("X-Workspace", "one-for-all-places"));

    private FaultsOfPlaces() {}

    static void enter(RuleFaults faults) {
        lists(faults);
        tags(faults);
        subtasks(faults);
    }

    private static void lists(RuleFaults faults) {
        Fault otherCode = the(".*", "/api/.*").with("4..").shows("/code", "\"other\"");
        faults.put("24.01", the(GET, LISTS).shows("/items", "[]"));
        faults.put("24.02", the(POST, LISTS).loses("Location"));
        faults.put("24.03", the(POST, LISTS).hides("/deleted_at"));
        faults.put("24.04", the(GET, LISTS).ignoresParameter("cursor"));
        faults.put("24.05", otherCode);
        faults.put("24.06", the(PATCH, ONE_LIST).shows("/order", "1"));
        faults.put("24.07", the(PATCH, ONE_LIST).ignores("If-Match"));
        faults.put("24.08", the(GET, LISTS).ignores("If-None-Match"));
        faults.put("24.09", the(GET, ONE_LIST).with("410").hides("/deleted_at"));
        faults.put(
                "24.10", the(DELETE, ONE_LIST).having("If-Match", ".*").requests(request -> request.withMethod(GET)));
        faults.put("24.11", otherCode);
        faults.put("24.12", the(DELETE, ONE_LIST).with("409").becomes(204));
        faults.put("24.13", the(POST, LISTS).with("422").becomes(400));
        faults.put("24.14", the(GET, LIST).ignoresParameter("list"));
        faults.put("24.15", the(POST, LIST).with("422").shows("/errors/0/pointer", "\"\""));
        faults.put("24.16", the(POST, RESTORE).with("409").becomes(200));
        faults.put("24.18", the(POST, LISTS).ignores("Idempotency-Key"));
        faults.put("24.17", ONE_WORKSPACE_FOR_ALL);
    }

    private static void tags(RuleFaults faults) {
        Fault merges = the(PATCH, ONE_TAG).requests(request -> request.withField("/merge", "true"));
        faults.put("25.01", the(GET, TAGS).shows("/items/1/tasks", "3"));
        faults.put("25.02", the(PATCH, ONE_TAG).shows("/changed", "0"));
        faults.put("25.03", the(GET, ONE).shows("/notes", "\"\""));
        faults.put("25.04", merges);
        faults.put("25.05", the(GET, LIST).shows("/items/0/tags", "[\"house\", \"house\"]"));
        faults.put("25.06", the(PATCH, ONE_TAG).with("404").becomes(200));
        faults.put("25.07", the(PATCH, ONE_TAG).with("422").becomes(400));
        faults.put("25.08", the(GET, ONE).shows("/tags", "[\"home\", \"x\"]"));
        faults.put(
                "25.09",
                the(GET, TAGS)
                        .answers(answer -> answer.withField(
                                "/items/0/url",
                                answer.json()
                                        .at("/items/0/url")
                                        .toString()
                                        .replace("%20", "+")
                                        .replace("%25", "%"))));
        faults.put("25.10", the(GET, TAGS).ignoresParameter("cursor"));
        faults.put("25.12", the(PATCH, ONE_TAG).ignores("Idempotency-Key"));
        faults.put("25.11", ONE_WORKSPACE_FOR_ALL);
    }

    private static void subtasks(RuleFaults faults) {
        Fault takesAny = the("POST|PATCH", "/api/tasks.*").with("422").becomes(200);
        faults.put("26.01", the(PATCH, ONE).shows("/parent_id", "null"));
        faults.put("26.02", the(GET, LIST).ignoresParameter("parent"));
        faults.put("26.03", takesAny);
        faults.put("26.04", takesAny);
        faults.put("26.05", takesAny);
        faults.put("26.06", takesAny);
        faults.put("26.07", the(DELETE, ONE).with("409").becomes(204));
        faults.put("26.08", the(POST, RESTORE).with("409").becomes(200));
        faults.put("26.09", the(POST, BATCH).shows("/results/1/task/parent_id", "null"));
    }
}
