package io.pactodo.domain.task;

import java.math.BigDecimal;

/**
 * Where a task stands among the others of its workspace: an exact decimal, the client's to set. Between any two there
 * is room for another, and it never runs out as a floating-point number would.
 *
 * @param value from -10^30 to 10^30 with at most 200 digits after the point, without trailing zeros
 * @since 0.1.0
 */
public record Order(BigDecimal value) implements Comparable<Order> {
    private static final BigDecimal GREATEST = BigDecimal.TEN.pow(30);
    private static final int MOST_FRACTION_DIGITS = 200;

    /** The order that a workspace starts from: its first task goes to 1. */
    public static final Order ORIGIN = new Order(BigDecimal.ZERO);

    /** @throws TaskRefused.Invalid when the number is beyond 10^30 either way, or has over 200 digits after the point */
    public Order {
        // The exponent is looked at first: writing out 1E+1000000000 would take all memory.
        if (exponent(value) > 30 || value.abs().compareTo(GREATEST) > 0) {
            throw new TaskRefused.Invalid("out_of_range", "An order lies between -10^30 and 10^30.");
        }
        value = value.stripTrailingZeros();
        if (value.scale() > MOST_FRACTION_DIGITS) {
            throw new TaskRefused.Invalid(
                    "too_precise", "An order has at most " + MOST_FRACTION_DIGITS + " digits after the point.");
        }
        if (value.scale() < 0) {
            value = value.setScale(0);
        }
    }

    /** {@return the place after this one: one more, or the greatest order there is} */
    public Order next() {
        return new Order(value.add(BigDecimal.ONE).min(GREATEST));
    }

    /**
     * {@return the further on of the two}
     *
     * @param other to be compared
     */
    public Order max(Order other) {
        return compareTo(other) >= 0 ? this : other;
    }

    @Override
    public int compareTo(Order other) {
        return value.compareTo(other.value);
    }

    private static long exponent(BigDecimal number) {
        return number.signum() == 0 ? 0 : (long) number.precision() - number.scale() - 1;
    }
}
