package io.pactodo.adapter.metrics.slo.prometheus;

import io.pactodo.adapter.metrics.slo.catalogue.Promise;
import io.pactodo.adapter.metrics.slo.rules.Series;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the rules promise that a Prometheus evaluates. If they were made of other objectives, so were its figures and its alerts. */
final class PromisedThere {
    static final String QUESTION = Series.OBJECTIVE;

    private final Map<String, Double> targets = new HashMap<>();

    /** @param results what was answered to {@link #QUESTION} */
    PromisedThere(List<Result> results) {
        results.stream()
                .filter(result -> result.label("__name__").equals(Series.OBJECTIVE))
                .forEach(result -> result.points().forEach(point -> targets.put(result.label("slo"), point.value())));
    }

    /** What to say of an objective that is another one there; empty when it is the same, or none. */
    Optional<String> objection(Promise promise) {
        double here = promise.objective().target().doubleValue();
        return Optional.ofNullable(targets.get(promise.name()))
                .filter(there -> Math.abs(there - here) > 1e-9)
                .map(there -> "has the rules of another objective, " + percent(there) + " instead of "
                        + promise.objective() + ": give it those that ./pactodo slo generate makes of these.");
    }

    private static String percent(double share) {
        return BigDecimal.valueOf(share).movePointRight(2).stripTrailingZeros().toPlainString() + " %";
    }
}
