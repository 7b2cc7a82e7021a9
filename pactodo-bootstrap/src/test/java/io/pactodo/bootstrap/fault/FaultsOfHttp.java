package io.pactodo.bootstrap.fault;

import static io.pactodo.bootstrap.fault.Spoil.ANY;
import static io.pactodo.bootstrap.fault.Spoil.LIST;
import static io.pactodo.bootstrap.fault.Spoil.ONE;
import static io.pactodo.bootstrap.fault.Spoil.RESTORE;
import static io.pactodo.bootstrap.fault.Spoil.the;

/** Faults that break the rules on HTTP as such: problems, bad input, headers, browsers and limits. */
final class FaultsOfHttp {
    private static final String GET = "GET";
    private static final String POST = "POST";
    private static final String DELETE = "DELETE";

    private FaultsOfHttp() {}

    static void enter(RuleFaults faults) {
        problems(faults);
        badInput(faults);
        headers(faults);
        browsers(faults);
        rateLimits(faults);
        limits(faults);
    }

    private static void problems(RuleFaults faults) {
        faults.put("13.01", the(GET, "/no/.*").says("Content-Type", "text/html"));
        faults.put("13.02", the(DELETE, LIST).loses("Allow"));
        faults.put("13.03", the(GET, LIST).with("406").becomes(200));
        faults.put("13.04", the(POST, LIST).with("415").becomes(201));
        faults.put("13.05", the(GET, "/no/.*").hides("/instance"));
        faults.put("13.06", the(GET, "/no/.*").shows("/request_id", "\"other\""));
        faults.put("13.07", the(GET, "/problems/.*").becomes(404));
        faults.put("13.08", the(GET, "/problems/.*").becomes(200));
        faults.put("13.09", the(POST, LIST).with("400").shows("/detail", "\"JsonParseException at a.b.C\""));
        faults.put("13.10", the("HEAD", ONE).with("404").becomes(200));
    }

    private static void badInput(RuleFaults faults) {
        Fault breaksDown = the(POST, LIST).with("400").becomes(500);
        faults.put("14.01", breaksDown);
        faults.put("14.02", breaksDown);
        faults.put("14.03", breaksDown);
        faults.put("14.04", the(POST, LIST).with("422").becomes(500));
        faults.put("14.05", breaksDown);
        faults.put("14.06", the(POST, LIST).with("413").becomes(500));
        faults.put("14.07", the(GET, LIST).with("431").becomes(400));
        faults.put("14.08", breaksDown);
        faults.put("14.09", the(GET, "/api/tasks/(%00|\\.\\.).*").becomes(200));
        faults.put("14.10", the(POST, LIST).with("415").becomes(201));
        faults.put("14.11", the(POST, RESTORE).becomes(415));
    }

    private static void headers(RuleFaults faults) {
        faults.put("15.01", the(GET, LIST).loses("X-Request-Id"));
        faults.put("15.02", the(GET, LIST).says("X-Request-Id", "always-the-same"));
        faults.put("15.03", (request, server) -> {
            Message answer = server.apply(request);
            return request.header("X-Request-Id")
                    .map(id -> answer.with("X-Request-Id", id))
                    .orElse(answer);
        });
        faults.put("15.04", the(GET, LIST).loses("traceparent"));
        faults.put("15.05", the(GET, ONE).ignores("Accept-Encoding"));
        faults.put("15.06", the(GET, ONE).says("Content-Encoding", "identity"));
        faults.put("15.07", the(GET, ONE).loses("Vary"));
        faults.put("15.09", the(GET, LIST).says("Content-Encoding", "identity"));
        faults.put("15.08", the(GET, LIST).loses("Date"));
    }

    private static void browsers(RuleFaults faults) {
        faults.put("16.01", the("OPTIONS", "/healthz").becomes(405));
        faults.put("16.02", the("OPTIONS", ANY).loses("Access-Control-Allow-Headers"));
        faults.put("16.03", the(GET, LIST).loses("Access-Control-Expose-Headers"));
        faults.put("16.04", the(ANY, ANY).with("4..").loses("Access-Control-Allow-Origin"));
        faults.put("16.05", the("OPTIONS", LIST).loses("Allow"));
    }

    private static void limits(RuleFaults faults) {
        faults.put("28.01", the(POST, LIST).with("201").becomes(413));
        faults.put("28.02", the(GET, LIST).with("431").becomes(400));
        faults.put("28.03", the(POST, LIST).with("413").shows("/code", "\"malformed_json\""));
    }

    private static void rateLimits(RuleFaults faults) {
        faults.put("19.01", the(GET, ANY).with("404").loses("RateLimit"));
        faults.put("19.02", the(GET, ANY).says("RateLimit-Policy", "many"));
        faults.put("19.03", the(GET, ANY).with("429").loses("Retry-After"));
    }
}
