package io.pactodo.domain.slo;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;

/**
 * How fast a budget goes, as a multiple of the speed that would spend it in exactly its window (Site Reliability Workbook,
 * chapter 5, "Alert on Burn Rate").
 *
 * @param factor more than 0, without trailing zeros
 * @since 0.1.0
 */
public record BurnRate(BigDecimal factor) {
    /** @throws IllegalArgumentException when the factor is 0 or less */
    public BurnRate {
        if (factor.signum() <= 0) {
            throw new IllegalArgumentException(
                    "A burn rate is more than 0, but this one is " + factor.toPlainString() + ".");
        }
        factor = factor.stripTrailingZeros();
    }

    /**
     * {@return a burn rate as it is written}
     *
     * @param factor a decimal number above 0, such as {@code 14.4}
     */
    public static BurnRate of(String factor) {
        return new BurnRate(new BigDecimal(factor));
    }

    /**
     * How fast a budget went.
     *
     * @param compliance what was bad, of what
     * @param budget what may be bad
     * @return 0 when nothing was bad, 1 when just as much as the budget allows
     */
    public static double measured(Compliance compliance, ErrorBudget budget) {
        return compliance.badShare() / budget.share().doubleValue();
    }

    /**
     * {@return the fastest that a budget can go: when everything is bad}
     *
     * @param budget what may be bad
     */
    public static BurnRate fastest(ErrorBudget budget) {
        return new BurnRate(BigDecimal.ONE.divide(budget.share(), MathContext.DECIMAL64));
    }

    /**
     * {@return the share of bad events at which the budget goes this fast; above 1 when nothing can make it}
     *
     * @param budget what may be bad
     */
    public BigDecimal badShare(ErrorBudget budget) {
        return factor.multiply(budget.share()).stripTrailingZeros();
    }

    /**
     * {@return whether there can be more bad events than this rate has} A rate which even the worst outage does not
     * exceed never raises an alert: 14.4 is out of reach from a budget of 6.94 % on.
     *
     * @param budget what may be bad
     */
    public boolean isReachable(ErrorBudget budget) {
        return badShare(budget).compareTo(BigDecimal.ONE) < 0;
    }

    /**
     * {@return what share of the budget is gone after that time: {@code factor x time / window}}
     *
     * @param time for how long it goes so fast
     * @param window over which the budget is to last
     */
    public BigDecimal spends(Duration time, Window window) {
        return factor.multiply(BigDecimal.valueOf(time.toSeconds()))
                .divide(BigDecimal.valueOf(window.length().toSeconds()), MathContext.DECIMAL64)
                .stripTrailingZeros();
    }

    /** The number alone: {@code 14.4}. */
    @Override
    public String toString() {
        return factor.toPlainString();
    }
}
