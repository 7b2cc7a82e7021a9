package io.pactodo.adapter.metrics.slo.dashboards;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Which values are good, as colours of a panel.
 *
 * @param base the colour below all bounds
 * @param steps the others, by rising bounds
 */
record Thresholds(String base, List<Step> steps) {
    static final String GOOD = "green";
    static final String WARNING = "orange";
    static final String BAD = "red";

    /** Nothing was promised. */
    static final Thresholds NONE = new Thresholds(GOOD, List.of());

    /** A colour, and the value from which on it holds. */
    record Step(BigDecimal from, String colour) {}

    Thresholds {
        steps = List.copyOf(steps);
    }

    /** Good from there on. */
    static Thresholds atLeast(BigDecimal bound) {
        return new Thresholds(BAD, List.of(new Step(bound, GOOD)));
    }

    /** Bad from there on. */
    static Thresholds atMost(BigDecimal bound) {
        return NONE.from(bound, BAD);
    }

    /** With one more step, above the others. */
    Thresholds from(BigDecimal bound, String colour) {
        List<Step> more = new ArrayList<>(steps);
        more.add(new Step(bound, colour));
        return new Thresholds(base, more);
    }

    JsonObject json() {
        List<JsonObject> all = new ArrayList<>();
        all.add(new JsonObject().with("color", base).withNull("value"));
        steps.forEach(
                step -> all.add(new JsonObject().with("color", step.colour()).with("value", step.from())));
        return new JsonObject().with("mode", "absolute").with("steps", all);
    }
}
