package io.pactodo.adapter.metrics.slo.scenarios;

/** Whether something is so. Where Prometheus guesses, a test had better not ask. */
enum Certainty {
    NO,
    PERHAPS,
    SURE;

    /** Whether a number that lies between two others is above a bound. */
    static Certainty above(double bound, double low, double high) {
        return low > bound ? SURE : high > bound ? PERHAPS : NO;
    }

    Certainty and(Certainty other) {
        return compareTo(other) < 0 ? this : other;
    }
}
