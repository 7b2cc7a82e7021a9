package io.pactodo.domain.slo;

/**
 * What was measured over some time. No event is no failure: an idle service keeps its promise.
 *
 * @param bad how many events were bad; not negative. A fraction where the source extrapolates, as Prometheus does
 * @param total how many events there were; not less than the bad ones
 * @since 0.1.0
 */
public record Compliance(double bad, double total) {
    /** @throws IllegalArgumentException when a number is negative or none, or more is bad than there is */
    public Compliance {
        if (!(bad >= 0 && bad <= total && total < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    bad + " bad of " + total + " events cannot be: from 0 to the total may be bad.");
        }
    }

    /** {@return the share that was bad; 0 when nothing happened} */
    public double badShare() {
        return total == 0 ? 0 : bad / total;
    }

    /** {@return the share that was good; 1 when nothing happened} */
    public double goodShare() {
        return 1 - badShare();
    }

    /**
     * {@return both together} Ratios are never averaged: a quiet hour would weigh as much as a busy one.
     *
     * @param other of the same kind of events
     */
    public Compliance plus(Compliance other) {
        return new Compliance(bad + other.bad, total + other.total);
    }

    /**
     * {@return whether that much was good}
     *
     * @param objective the least share that has to be good
     */
    public boolean meets(Objective objective) {
        return badShare() <= objective.budget().share().doubleValue();
    }
}
