package io.pactodo.domain.slo;

import java.math.BigDecimal;

/**
 * The share of all events that is to be good. Perfection is no objective: it leaves no budget to burn, and the first bad
 * event would break it for good (Site Reliability Workbook, chapter 2).
 *
 * @param target more than 0 and less than 1, without trailing zeros: 0.999 for 99.9 %
 * @since 0.1.0
 */
public record Objective(BigDecimal target) {
    /** @throws IllegalArgumentException when the target is not between 0 and 1, both excluded */
    public Objective {
        if (target.signum() <= 0 || target.compareTo(BigDecimal.ONE) >= 0) {
            throw new IllegalArgumentException("An objective is a share above 0 and below 1, but this one is "
                    + target.toPlainString() + ". Write 99.9 % as 0.999.");
        }
        target = target.stripTrailingZeros();
    }

    /**
     * {@return an objective as it is written}
     *
     * @param target a decimal number above 0 and below 1, such as {@code 0.999}
     */
    public static Objective of(String target) {
        return new Objective(new BigDecimal(target));
    }

    /** {@return what may be bad} */
    public ErrorBudget budget() {
        return new ErrorBudget(BigDecimal.ONE.subtract(target));
    }

    /** For people: {@code 99.9 %}. */
    @Override
    public String toString() {
        return Percent.of(target);
    }
}
