package io.pactodo.adapter.metrics.slo.catalogue;

import io.pactodo.domain.slo.Objective;
import io.pactodo.domain.slo.ServiceLevelObjective;
import io.pactodo.domain.slo.Window;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * One objective of the files, with all that it refers to.
 *
 * @param promised what people know of it; its name is the value of the label {@code slo} of its series
 * @param leastBad how many events have to be bad before anybody is told
 * @param indicator what is good and what is bad
 * @param policies when somebody is told that the budget burns
 */
public record Promise(ServiceLevelObjective promised, BigDecimal leastBad, Indicator indicator, List<Policy> policies) {
    public Promise {
        policies = List.copyOf(policies);
    }

    public String name() {
        return promised.name();
    }

    public String displayName() {
        return promised.displayName();
    }

    public String promise() {
        return promised.promise();
    }

    public String unit() {
        return promised.unit().word();
    }

    public Objective objective() {
        return promised.objective();
    }

    public Window window() {
        return promised.window();
    }

    /** The value of the label {@code window} of the series over its own window: {@code 30d}, or {@code day}. */
    public String windowLabel() {
        return window().alignment() == Window.Alignment.CALENDAR ? "day" : Durations.promQl(window().length());
    }

    /** Up to how many seconds an event is good; empty where it is not told by a bound of a histogram's buckets. */
    public Optional<BigDecimal> bound() {
        return indicator instanceof Indicator.Good good
                ? good.good().exactly("le").map(BigDecimal::new)
                : Optional.empty();
    }
}
