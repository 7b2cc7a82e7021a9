package io.pactodo.bootstrap.fault;

import static io.pactodo.bootstrap.fault.Spoil.ANY;
import static io.pactodo.bootstrap.fault.Spoil.BATCH;
import static io.pactodo.bootstrap.fault.Spoil.LIST;
import static io.pactodo.bootstrap.fault.Spoil.ONE;
import static io.pactodo.bootstrap.fault.Spoil.the;

/** Faults that break the rules on safe writing: preconditions, batches and retries. */
final class FaultsOfWriting {
    private static final String POST = "POST";
    private static final String PUT = "PUT";
    private static final String PATCH = "PATCH";
    private static final String DELETE = "DELETE";

    private FaultsOfWriting() {}

    static void enter(RuleFaults faults) {
        preconditions(faults);
        batch(faults);
        retries(faults);
    }

    private static void preconditions(RuleFaults faults) {
        faults.put("6.01", the(PATCH, ONE).ignores("If-Match"));
        faults.put("6.02", the(PUT, ONE).ignores("If-Match"));
        faults.put("6.03", the(DELETE, ONE).ignores("If-Match"));
        faults.put("6.04", the(PATCH, ONE).with("412").hides("/current"));
        faults.put("6.05", the(PATCH, ONE).with("200").becomes(412));
        faults.put(
                "6.06",
                the(PATCH, ONE)
                        .requests(request -> request.header("If-Match")
                                .map(tags -> request.with("If-Match", tags.replace("W/", "")))
                                .orElse(request)));
        faults.put("6.07", the(PATCH, ONE).having("If-Match", ".*,.*").becomes(412));
        faults.put("6.08", the(PATCH, ONE).with("400").becomes(412));
        faults.put("6.09", the(PATCH, ONE).lacking("If-Match").becomes(400));
        faults.put("6.10", the(PATCH, ONE).ignores("If-Match"));
        faults.put("6.11", the(PATCH, ONE).with("410").becomes(412));
    }

    private static void batch(RuleFaults faults) {
        Fault neverAtomic = the(POST, BATCH).requests(request -> request.withField("/atomic", "false"));
        faults.put("12.01", the(POST, BATCH).shows("/results/0/status", "200"));
        faults.put("12.02", neverAtomic);
        faults.put("12.03", the(POST, BATCH).requests(request -> request.withField("/atomic", "true")));
        faults.put("12.04", neverAtomic);
        faults.put("12.05", the(POST, BATCH).with("413").becomes(400));
        faults.put("12.06", the(POST, BATCH).with("422").becomes(400));
    }

    private static void retries(RuleFaults faults) {
        Fault forgetful = the("POST|PATCH", ANY).ignores("Idempotency-Key");
        faults.put("21.01", forgetful);
        faults.put("21.02", the(POST, LIST).loses("Idempotency-Replayed"));
        faults.put("21.03", forgetful);
        faults.put("21.04", forgetful);
        faults.put("21.05", forgetful);
        faults.put("21.06", the(POST, LIST).says("Idempotency-Replayed", "true"));
        faults.put(
                "21.07",
                the(POST, LIST)
                        .having("Idempotency-Key", ANY)
                        .requests(request -> request.with("Idempotency-Key", "the-same-for-all")));
        faults.put("21.08", the(PATCH, ONE).says("Idempotency-Replayed", "true"));
        faults.put("21.09", the(POST, LIST).with("400").becomes(201));
        faults.put("21.11", the(POST, LIST).having("Idempotency-Key", "\".*").ignores("Idempotency-Key"));
        faults.put("21.10", forgetful);
    }
}
