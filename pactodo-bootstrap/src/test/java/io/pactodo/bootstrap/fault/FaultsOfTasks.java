package io.pactodo.bootstrap.fault;

import static io.pactodo.bootstrap.fault.Spoil.ANY;
import static io.pactodo.bootstrap.fault.Spoil.LIST;
import static io.pactodo.bootstrap.fault.Spoil.ONE;
import static io.pactodo.bootstrap.fault.Spoil.RESTORE;
import static io.pactodo.bootstrap.fault.Spoil.the;

import java.util.function.UnaryOperator;

/** Faults that break the rules on one task: reading, creating, its fields, changing and deleting. */
final class FaultsOfTasks {
    private static final String GET = "GET";
    private static final String POST = "POST";
    private static final String PUT = "PUT";
    private static final String PATCH = "PATCH";
    private static final String DELETE = "DELETE";

    private FaultsOfTasks() {}

    static void enter(RuleFaults faults) {
        reading(faults);
        creating(faults);
        fields(faults);
        changing(faults);
        deleting(faults);
    }

    private static void reading(RuleFaults faults) {
        faults.put("1.01", the(GET, ONE).shows("/title", "\"spoiled\""));
        faults.put("1.02", the(GET, ONE).loses("ETag"));
        faults.put("1.03", the("HEAD", ONE).loses("ETag"));
        faults.put("1.04", the(GET, ONE).ignores("If-None-Match"));
        faults.put("1.05", the(GET, ONE).having("If-None-Match", ".*W/.*").ignores("If-None-Match"));
        faults.put("1.06", the(GET, ONE).having("If-None-Match", ANY).becomes(304));
        faults.put("1.07", the(GET, ONE).with("404").becomes(410));
        faults.put("1.08", the(GET, "/api/tasks/(abc|1|0-.*)").becomes(400));
        faults.put("1.09", the(GET, ONE).with("410").hides("/deleted_at"));
        faults.put("1.10", the(GET, ONE).hides("/order"));
        faults.put("1.11", the(POST, LIST).shows("/created_at", "\"2026-01-01T00:00:00+00:00\""));
        faults.put("1.12", the(POST, LIST).shows("/url", "\"/api/tasks/1\""));
        faults.put("1.13", the(GET, ONE).shows("/title", "\"Z?rich\""));
        faults.put("1.14", the(GET, ONE).loses("Vary"));
    }

    private static void creating(RuleFaults faults) {
        faults.put("2.01", the(POST, LIST).with("201").becomes(200));
        faults.put("2.02", the(POST, LIST).loses("Location"));
        faults.put("2.03", the(POST, LIST).shows("/id", "\"01890a5d-ac96-474b-bcce-b302099a8057\""));
        faults.put("2.04", the(POST, LIST).shows("/status", "\"done\""));
        faults.put("2.05", the(POST, LIST).shows("/revision", "1"));
        faults.put("2.06", the(PUT, ONE).with("201").becomes(200));
        faults.put("2.07", the(PUT, ONE).ignores("If-None-Match"));
        faults.put("2.08", the(PUT, ONE).with("404").becomes(201));
        faults.put("2.09", the(POST, LIST).shows("/completed_at", "null"));
        faults.put("2.10", the(POST, LIST).shows("/order", "5"));
        faults.put("2.11", the(GET, ONE).shows("/order", "1234567890.0"));
        faults.put("2.12", the(GET, LIST).shows("/items", "[{}]"));
    }

    private static void fields(RuleFaults faults) {
        Fault notUnderstood = the(POST, LIST).with("422").becomes(400);
        faults.put("3.01", the(POST, LIST).shows("/title", "\"  Buy milk  \""));
        for (int rule = 2; rule <= 10; rule++) {
            faults.put("3.%02d".formatted(rule), notUnderstood);
        }
        faults.put("3.11", the(POST, LIST).with("422").hides("/errors/3"));
        faults.put("3.12", the(POST, LIST).with("422").hides("/errors/0/code"));
        faults.put("3.14", the(POST, LIST).with("422").becomes(201));
        faults.put("3.13", the(POST, LIST).with("422").becomes(500));
    }

    private static void changing(RuleFaults faults) {
        faults.put("4.01", the(PATCH, ONE).shows("/notes", "\"\""));
        faults.put("4.02", the(GET, ONE).shows("/title", "\"a\""));
        faults.put("4.03", the(PATCH, ONE).shows("/due", "{\"date\":\"2030-01-02\"}"));
        faults.put("4.04", the(PATCH, ONE).shows("/revision", "999999"));
        faults.put(
                "4.05",
                the(PATCH, ONE).having("Content-Type", "application/json").becomes(415));
        faults.put("4.06", the(PATCH, ONE).loses("ETag"));
        faults.put("4.07", the(PATCH, ONE).shows("/completed_at", "null"));
        faults.put("4.08", the(PATCH, ONE).shows("/status", "\"open\""));
        faults.put("4.09", the(PUT, ONE).shows("/notes", "\"n\""));
        faults.put("4.10", the(PATCH, ONE).shows("/created_at", "\"2000-01-01T00:00:00Z\""));
        faults.put("4.11", the(PATCH, ONE).with("422").becomes(200));
        faults.put("4.12", the(PATCH, ONE).loses("Accept-Patch"));
        faults.put("4.13", the(PATCH, ONE).with("404").becomes(500));
        faults.put("4.14", the(POST, RESTORE).loses("ETag"));
        faults.put("5.01", the(PATCH, ONE).shows("/tags", "[\"x\"]"));
        faults.put("5.02", the(PATCH, ONE).with("409").becomes(412));
        faults.put("5.03", the(PATCH, ONE).with("409").becomes(200));
        faults.put("5.04", the(PATCH, ONE).with("400").becomes(422));
        faults.put("5.05", the(PATCH, ONE).with("422").becomes(200));
    }

    private static void deleting(RuleFaults faults) {
        faults.put("7.01", the(DELETE, ONE).loses("ETag"));
        faults.put("7.02", FaultsOfTasks::createsWhatItDeletes);
        faults.put("7.03", the(DELETE, ONE).with("404").becomes(204));
        faults.put("7.04", the(PATCH, ONE).with("410").becomes(404));
        faults.put("7.05", the(POST, RESTORE).shows("/notes", "\"\""));
        faults.put("7.06", the(POST, RESTORE).with("404").becomes(200));
        faults.put("7.07", the(GET, LIST).shows("/items/0/status", "\"done\""));
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
}
