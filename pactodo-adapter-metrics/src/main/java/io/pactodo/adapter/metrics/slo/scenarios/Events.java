package io.pactodo.adapter.metrics.slo.scenarios;

import java.util.OptionalDouble;

/** What one objective counts, in a scenario. Times are in seconds since its beginning. */
interface Events {
    /** All events after one moment and until another; empty where nothing of them is known. */
    OptionalDouble all(long from, long to);

    /** Those of them that were bad. */
    double bad(long from, long to);

    /** How many may have been on the other side of an end of that time, which Prometheus can but guess. */
    double guessed(long from, long to);
}
