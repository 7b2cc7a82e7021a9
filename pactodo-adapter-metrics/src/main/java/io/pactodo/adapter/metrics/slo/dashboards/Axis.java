package io.pactodo.adapter.metrics.slo.dashboards;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Which values a panel has room for.
 *
 * @param least nothing below it is shown
 * @param most nothing above it is shown
 * @param surelyFrom that value is always to be seen, whatever else is
 * @param surelyTo so is that
 */
record Axis(
        Optional<BigDecimal> least,
        Optional<BigDecimal> most,
        Optional<BigDecimal> surelyFrom,
        Optional<BigDecimal> surelyTo) {
    /** As the values are. */
    static final Axis FREE = new Axis(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** From nothing upwards. */
    static final Axis FROM_ZERO =
            new Axis(Optional.of(BigDecimal.ZERO), Optional.empty(), Optional.empty(), Optional.empty());

    /** From nothing to all. */
    static final Axis WHOLE =
            new Axis(Optional.of(BigDecimal.ZERO), Optional.of(BigDecimal.ONE), Optional.empty(), Optional.empty());

    /** Up to all, and as far below nothing as it goes. */
    static final Axis OVERDRAWABLE =
            new Axis(Optional.empty(), Optional.of(BigDecimal.ONE), Optional.of(BigDecimal.ZERO), Optional.empty());

    /** Of all, with room below the line that must not be crossed: from all to ten times the budget. */
    static Axis around(BigDecimal target) {
        BigDecimal budget = BigDecimal.ONE.subtract(target);
        return new Axis(
                Optional.empty(),
                Optional.of(BigDecimal.ONE),
                Optional.of(BigDecimal.ONE
                        .subtract(budget.multiply(BigDecimal.TEN))
                        .max(BigDecimal.ZERO)
                        .stripTrailingZeros()),
                Optional.empty());
    }

    /** From nothing upwards, with room above the line that must not be crossed. */
    static Axis upTo(BigDecimal bound) {
        return new Axis(
                Optional.of(BigDecimal.ZERO),
                Optional.empty(),
                Optional.empty(),
                Optional.of(bound.multiply(BigDecimal.valueOf(2)).stripTrailingZeros()));
    }

    /** What cannot be crossed. */
    void addLimits(JsonObject defaults) {
        least.ifPresent(value -> defaults.with("min", value));
        most.ifPresent(value -> defaults.with("max", value));
    }

    /** What is always to be seen. */
    void addRoom(JsonObject custom) {
        surelyFrom.ifPresent(value -> custom.with("axisSoftMin", value));
        surelyTo.ifPresent(value -> custom.with("axisSoftMax", value));
    }
}
