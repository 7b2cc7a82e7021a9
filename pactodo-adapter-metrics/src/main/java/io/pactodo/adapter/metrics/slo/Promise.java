package io.pactodo.adapter.metrics.slo;

import io.pactodo.domain.slo.Objective;
import io.pactodo.domain.slo.Window;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * One objective of the files, with all that it refers to.
 *
 * @param name the value of the label {@code slo} of its series
 * @param displayName for people
 * @param description for people
 * @param promise what it is a part of: of the objectives with the same promise, the one with the least budget left counts
 * @param unit what its events are counted in: requests, seconds, incidents
 * @param leastBad how many events have to be bad before anybody is told
 * @param indicator what is good and what is bad
 * @param objective how much has to be good
 * @param window over what time
 * @param policies when somebody is told that the budget burns
 */
record Promise(
        String name,
        String displayName,
        String description,
        String promise,
        String unit,
        BigDecimal leastBad,
        Indicator indicator,
        Objective objective,
        Window window,
        List<Policy> policies) {
    Promise {
        policies = List.copyOf(policies);
    }

    /** The value of the label {@code window} of the series over its own window: {@code 30d}, or {@code day}. */
    String windowLabel() {
        return window.alignment() == Window.Alignment.CALENDAR ? "day" : Durations.promQl(window.length());
    }

    /** Up to how many seconds an event is good; empty where it is not told by a bound of a histogram's buckets. */
    Optional<BigDecimal> bound() {
        return indicator instanceof Indicator.Good good
                ? good.good().exactly("le").map(BigDecimal::new)
                : Optional.empty();
    }
}
