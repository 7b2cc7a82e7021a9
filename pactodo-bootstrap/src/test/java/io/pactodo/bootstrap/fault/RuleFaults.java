package io.pactodo.bootstrap.fault;

import static io.pactodo.bootstrap.fault.Spoil.ANY;
import static io.pactodo.bootstrap.fault.Spoil.BATCH;
import static io.pactodo.bootstrap.fault.Spoil.CHANGES;
import static io.pactodo.bootstrap.fault.Spoil.LIST;
import static io.pactodo.bootstrap.fault.Spoil.ONE;
import static io.pactodo.bootstrap.fault.Spoil.RESTORE;
import static io.pactodo.bootstrap.fault.Spoil.the;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** For each rule, by its number, a fault that breaks it; the same may break others. A new rule needs one here. */
public final class RuleFaults {
    private static final String GET = "GET";
    private static final String POST = "POST";
    private static final String PUT = "PUT";
    private static final String PATCH = "PATCH";
    private static final String DELETE = "DELETE";

    private final Map<String, Fault> faults = new TreeMap<>();

    private RuleFaults() {
        reading();
        creating();
        fields();
        changing();
        preconditions();
        deleting();
        listing();
        time();
        feed();
        batch();
        problems();
        badInput();
        headers();
        browsers();
        workspacesAndHealth();
        rateLimits();
        todoBackend();
        retries();
    }

    public static Map<String, Fault> all() {
        return Map.copyOf(new RuleFaults().faults);
    }

    private void reading() {
        put("1.01", the(GET, ONE).shows("/title", "\"spoiled\""));
        put("1.02", the(GET, ONE).loses("ETag"));
        put("1.03", the("HEAD", ONE).loses("ETag"));
        put("1.04", the(GET, ONE).ignores("If-None-Match"));
        put("1.05", the(GET, ONE).having("If-None-Match", ".*W/.*").ignores("If-None-Match"));
        put("1.06", the(GET, ONE).having("If-None-Match", ANY).becomes(304));
        put("1.07", the(GET, ONE).with("404").becomes(410));
        put("1.08", the(GET, "/api/tasks/(abc|1|0-.*)").becomes(400));
        put("1.09", the(GET, ONE).with("410").hides("/deleted_at"));
        put("1.10", the(GET, ONE).hides("/order"));
        put("1.11", the(POST, LIST).shows("/created_at", "\"2026-01-01T00:00:00+00:00\""));
        put("1.12", the(POST, LIST).shows("/url", "\"/api/tasks/1\""));
        put("1.13", the(GET, ONE).shows("/title", "\"Z?rich\""));
        put("1.14", the(GET, ONE).loses("Vary"));
    }

    private void creating() {
        put("2.01", the(POST, LIST).with("201").becomes(200));
        put("2.02", the(POST, LIST).loses("Location"));
        put("2.03", the(POST, LIST).shows("/id", "\"01890a5d-ac96-474b-bcce-b302099a8057\""));
        put("2.04", the(POST, LIST).shows("/status", "\"done\""));
        put("2.05", the(POST, LIST).shows("/revision", "1"));
        put("2.06", the(PUT, ONE).with("201").becomes(200));
        put("2.07", the(PUT, ONE).ignores("If-None-Match"));
        put("2.08", the(PUT, ONE).with("404").becomes(201));
        put("2.09", the(POST, LIST).shows("/completed_at", "null"));
        put("2.10", the(POST, LIST).shows("/order", "5"));
        put("2.11", the(GET, ONE).shows("/order", "1234567890.0"));
        put("2.12", the(GET, LIST).shows("/items", "[{}]"));
    }

    private void fields() {
        Fault notUnderstood = the(POST, LIST).with("422").becomes(400);
        put("3.01", the(POST, LIST).shows("/title", "\"  Buy milk  \""));
        for (int rule = 2; rule <= 10; rule++) {
            put("3.%02d".formatted(rule), notUnderstood);
        }
        put("3.11", the(POST, LIST).with("422").hides("/errors/3"));
        put("3.12", the(POST, LIST).with("422").hides("/errors/0/code"));
        put("3.13", the(POST, LIST).with("422").becomes(500));
    }

    private void changing() {
        put("4.01", the(PATCH, ONE).shows("/notes", "\"\""));
        put("4.02", the(GET, ONE).shows("/title", "\"a\""));
        put("4.03", the(PATCH, ONE).shows("/due", "{\"date\":\"2030-01-02\"}"));
        put("4.04", the(PATCH, ONE).shows("/revision", "999999"));
        put("4.05", the(PATCH, ONE).having("Content-Type", "application/json").becomes(415));
        put("4.06", the(PATCH, ONE).loses("ETag"));
        put("4.07", the(PATCH, ONE).shows("/completed_at", "null"));
        put("4.08", the(PATCH, ONE).shows("/status", "\"open\""));
        put("4.09", the(PUT, ONE).shows("/notes", "\"n\""));
        put("4.10", the(PATCH, ONE).shows("/created_at", "\"2000-01-01T00:00:00Z\""));
        put("4.11", the(PATCH, ONE).with("422").becomes(200));
        put("4.12", the(PATCH, ONE).loses("Accept-Patch"));
        put("4.13", the(PATCH, ONE).with("404").becomes(500));
        put("4.14", the(POST, RESTORE).loses("ETag"));
        put("5.01", the(PATCH, ONE).shows("/tags", "[\"x\"]"));
        put("5.02", the(PATCH, ONE).with("409").becomes(412));
        put("5.03", the(PATCH, ONE).with("409").becomes(200));
        put("5.04", the(PATCH, ONE).with("400").becomes(422));
        put("5.05", the(PATCH, ONE).with("422").becomes(200));
    }

    private void preconditions() {
        put("6.01", the(PATCH, ONE).ignores("If-Match"));
        put("6.02", the(PUT, ONE).ignores("If-Match"));
        put("6.03", the(DELETE, ONE).ignores("If-Match"));
        put("6.04", the(PATCH, ONE).with("412").hides("/current"));
        put("6.05", the(PATCH, ONE).with("200").becomes(412));
        put(
                "6.06",
                the(PATCH, ONE)
                        .requests(request -> request.header("If-Match")
                                .map(tags -> request.with("If-Match", tags.replace("W/", "")))
                                .orElse(request)));
        put("6.07", the(PATCH, ONE).having("If-Match", ".*,.*").becomes(412));
        put("6.08", the(PATCH, ONE).with("400").becomes(412));
        put("6.09", the(PATCH, ONE).lacking("If-Match").becomes(400));
        put("6.10", the(PATCH, ONE).ignores("If-Match"));
        put("6.11", the(PATCH, ONE).with("410").becomes(412));
    }

    private void deleting() {
        put("7.01", the(DELETE, ONE).loses("ETag"));
        put("7.02", RuleFaults::createsWhatItDeletes);
        put("7.03", the(DELETE, ONE).with("404").becomes(204));
        put("7.04", the(PATCH, ONE).with("410").becomes(404));
        put("7.05", the(POST, RESTORE).shows("/notes", "\"\""));
        put("7.06", the(POST, RESTORE).with("404").becomes(200));
        put("7.07", the(GET, LIST).shows("/items/0/status", "\"done\""));
    }

    private void listing() {
        put("8.01", the(GET, LIST).hides("/next_cursor"));
        put("8.02", the(GET, LIST).shows("/revision", "1"));
        put("8.03", the(GET, LIST).shows("/items", "[{}]"));
        put("8.04", the(GET, LIST).ignoresParameter("deleted"));
        put("8.05", the(GET, LIST).ignoresParameter("status"));
        put("8.06", the(GET, LIST).ignoresParameter("tag"));
        put("8.07", the(GET, LIST).ignoresParameter("q"));
        put("8.08", the(GET, LIST).ignoresParameter("due_from"));
        put("8.09", the(GET, LIST).ignoresParameter("updated_since"));
        put("8.10", the(GET, LIST).ignoresParameter("sort"));
        put("8.11", the(GET, LIST).ignoresParameter("sort"));
        put("8.12", the(GET, LIST).with("400").becomes(200));
        put("8.13", the(GET, LIST).ignores("If-None-Match"));
        put("9.01", the(GET, LIST).ignoresParameter("limit"));
        put("9.02", the(GET, LIST).with("400").becomes(200));
        put("9.03", the(GET, LIST).ignoresParameter("cursor"));
        put("9.04", new PagesByOffset());
        put("9.05", new PagesByOffset());
        put("9.06", the(GET, LIST).loses("Link"));
        put("9.07", the(GET, LIST).with("400").becomes(200));
        put("9.08", the(GET, LIST).with("400").becomes(200));
    }

    private void time() {
        put("10.01", the(GET, ONE).shows("/due_at", "\"2030-12-31T00:00:00Z\""));
        put("10.02", the(GET, ONE).shows("/due/time", "\"00:00:00\""));
        Fault wrongInstant = the(POST, LIST).shows("/due_at", "\"2030-07-01T06:00:00Z\"");
        put("10.03", wrongInstant);
        put("10.04", wrongInstant);
        put("10.05", wrongInstant);
        put("10.06", the(POST, LIST).with("422").becomes(201));
        put("10.07", the(POST, LIST).shows("/start", "null"));
    }

    private void feed() {
        Fault skipsOne = the(GET, CHANGES).hides("/items/0");
        put("11.01", skipsOne);
        put("11.02", the(GET, CHANGES).shows("/items/1/title", "\"one\""));
        put("11.03", the(GET, CHANGES).shows("/items/0/title", "\"secret\""));
        put("11.04", the(GET, CHANGES).shows("/items/0/deleted_at", "\"2026-01-01T00:00:00Z\""));
        put("11.05", skipsOne);
        put("11.06", skipsOne);
        put("11.07", the(GET, CHANGES).shows("/revision", "0"));
        put("11.08", the(GET, CHANGES).with("400").becomes(200));
        put("11.10", the(GET, CHANGES).with("410").becomes(400));
        put("11.09", the(GET, CHANGES).shows("/items", "[{}]"));
    }

    private void batch() {
        Fault neverAtomic = the(POST, BATCH).requests(request -> request.withField("/atomic", "false"));
        put("12.01", the(POST, BATCH).shows("/results/0/status", "200"));
        put("12.02", neverAtomic);
        put("12.03", the(POST, BATCH).requests(request -> request.withField("/atomic", "true")));
        put("12.04", neverAtomic);
        put("12.05", the(POST, BATCH).with("413").becomes(400));
        put("12.06", the(POST, BATCH).with("422").becomes(400));
    }

    private void problems() {
        put("13.01", the(GET, "/no/.*").says("Content-Type", "text/html"));
        put("13.02", the(DELETE, LIST).loses("Allow"));
        put("13.03", the(GET, LIST).with("406").becomes(200));
        put("13.04", the(POST, LIST).with("415").becomes(201));
        put("13.05", the(GET, "/no/.*").hides("/instance"));
        put("13.06", the(GET, "/no/.*").shows("/request_id", "\"other\""));
        put("13.07", the(GET, "/problems/.*").becomes(404));
        put("13.08", the(GET, "/problems/.*").becomes(200));
        put("13.09", the(POST, LIST).with("400").shows("/detail", "\"JsonParseException at a.b.C\""));
        put("13.10", the("HEAD", ONE).with("404").becomes(200));
    }

    private void badInput() {
        Fault breaksDown = the(POST, LIST).with("400").becomes(500);
        put("14.01", breaksDown);
        put("14.02", breaksDown);
        put("14.03", breaksDown);
        put("14.04", the(POST, LIST).with("422").becomes(500));
        put("14.05", breaksDown);
        put("14.06", the(POST, LIST).with("413").becomes(500));
        put("14.07", the(GET, LIST).with("431").becomes(400));
        put("14.08", breaksDown);
        put("14.09", the(GET, "/api/tasks/(%00|\\.\\.).*").becomes(200));
        put("14.10", the(POST, LIST).with("415").becomes(201));
        put("14.11", the(POST, RESTORE).becomes(415));
    }

    private void headers() {
        put("15.01", the(GET, LIST).loses("X-Request-Id"));
        put("15.02", the(GET, LIST).says("X-Request-Id", "always-the-same"));
        put("15.03", (request, server) -> {
            Message answer = server.apply(request);
            return request.header("X-Request-Id")
                    .map(id -> answer.with("X-Request-Id", id))
                    .orElse(answer);
        });
        put("15.04", the(GET, LIST).loses("traceparent"));
        put("15.05", the(GET, ONE).ignores("Accept-Encoding"));
        put("15.06", the(GET, ONE).says("Content-Encoding", "identity"));
        put("15.07", the(GET, ONE).loses("Vary"));
        put("15.08", the(GET, LIST).loses("Date"));
    }

    private void browsers() {
        put("16.01", the("OPTIONS", "/healthz").becomes(405));
        put("16.02", the("OPTIONS", ANY).loses("Access-Control-Allow-Headers"));
        put("16.03", the(GET, LIST).loses("Access-Control-Expose-Headers"));
        put("16.04", the(ANY, ANY).with("4..").loses("Access-Control-Allow-Origin"));
        put("16.05", the("OPTIONS", LIST).loses("Allow"));
    }

    private void workspacesAndHealth() {
        Fault oneForAll = the(ANY, ANY)
                .having("X-Workspace", "conformance-.*")
                .requests(request -> request.with("X-Workspace", "one-for-all"));
        put("17.01", oneForAll);
        put("17.02", oneForAll);
        put("17.03", oneForAll);
        put("17.04", the(GET, LIST).with("400").becomes(200));
        put("18.01", the(GET, "/healthz").becomes(500));
        put("18.02", the(GET, "/readyz").becomes(503));
        put("18.03", the(GET, "/readyz").loses("Cache-Control"));
        put("18.04", the(GET, "/metrics").says("Content-Type", "text/html"));
    }

    private void rateLimits() {
        put("19.01", the(GET, ANY).with("404").loses("RateLimit"));
        put("19.02", the(GET, ANY).says("RateLimit-Policy", "many"));
        put("19.03", the(GET, ANY).with("429").loses("Retry-After"));
    }

    private void todoBackend() {
        put("20.01", the(GET, "/todos").answers(answer -> answer.withJson(Message.parse("{\"items\":[]}"))));
        put("20.02", the(POST, "/todos").shows("/completed", "true"));
        put("20.03", the(POST, "/todos").shows("/order", "\"523\""));
        put("20.04", the(GET, "/todos/.*").becomes(404));
        put("20.05", the(PATCH, "/todos/.*").shows("/title", "\"\""));
        put("20.06", the(GET, "/todos/.*").with("4..").becomes(200));
        put("20.07", the(DELETE, "/todos").requests(request -> request.with("X-Workspace", "another")));
        put("20.08", the(GET, LIST).shows("/items/0/status", "\"open\""));
        put("20.09", the(GET, "/todos").having("Accept", "text/plain.*").says("Content-Type", "text/plain"));
    }

    private void retries() {
        Fault forgetful = the("POST|PATCH", ANY).ignores("Idempotency-Key");
        put("21.01", forgetful);
        put("21.02", the(POST, LIST).loses("Idempotency-Replayed"));
        put("21.03", forgetful);
        put("21.04", forgetful);
        put("21.05", forgetful);
        put("21.06", the(POST, LIST).says("Idempotency-Replayed", "true"));
        put(
                "21.07",
                the(POST, LIST)
                        .having("Idempotency-Key", ANY)
                        .requests(request -> request.with("Idempotency-Key", "the-same-for-all")));
        put("21.08", the(PATCH, ONE).says("Idempotency-Replayed", "true"));
        put("21.09", the(POST, LIST).with("400").becomes(201));
        put("21.10", forgetful);
    }

    private static Message createsWhatItDeletes(Message request, UnaryOperator<Message> server) {
        Message answer = server.apply(request);
        if (!request.method().equals(DELETE)) {
            return answer;
        }
        Message creation = request.withMethod(POST).withPath("/api/tasks").with("Content-Type", "application/json");
        return server.apply(creation.withJson(Message.parse("{\"title\":\"again\"}")))
                                .status()
                        == 201
                ? answer
                : request;
    }

    private void put(String rule, Fault fault) {
        if (faults.put(rule, fault) != null) {
            throw new IllegalStateException("There are two faults for rule " + rule);
        }
    }
}
