package io.pactodo.adapter.metrics.slo.catalogue;

import java.util.stream.Stream;

/** How good and bad events are told apart. */
public sealed interface Indicator {
    /** Every series that it reads. */
    Stream<Selector> selectors();

    /** Counters of the bad events and of all. */
    record Bad(Selector bad, Selector total) implements Indicator {
        @Override
        public Stream<Selector> selectors() {
            return Stream.of(bad, total);
        }
    }

    /** Counters of the good events and of all. */
    record Good(Selector good, Selector total) implements Indicator {
        @Override
        public Stream<Selector> selectors() {
            return Stream.of(good, total);
        }
    }

    /** A series that says at each moment which share is good: 1 for all, 0 for nothing. */
    record Level(Selector share) implements Indicator {
        @Override
        public Stream<Selector> selectors() {
            return Stream.of(share);
        }
    }
}
