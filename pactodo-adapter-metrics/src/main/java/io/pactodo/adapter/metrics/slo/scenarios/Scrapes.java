package io.pactodo.adapter.metrics.slo.scenarios;

import io.pactodo.adapter.metrics.slo.catalogue.Measuring;
import io.pactodo.adapter.metrics.slo.catalogue.Selector;
import java.util.List;
import java.util.OptionalDouble;

/**
 * All that is scraped in a scenario. Times are in seconds since its beginning.
 *
 * @param series what is scraped
 * @param every how often, in seconds
 */
record Scrapes(List<Scraped> series, long every) {
    /** For how long Prometheus takes the last sample of a series for its present one. */
    private static final long LOOKBACK = 300;

    Scrapes {
        series = List.copyOf(series);
    }

    /** By how much all counters that are meant rose; empty where none of them was seen twice in that time. */
    OptionalDouble risen(Selector meant, long from, long to) {
        int first = (int) -Math.floorDiv(-from, every);
        int last = (int) Math.floorDiv(to, every);
        List<Scraped> seen = series.stream()
                .filter(one -> one.isTakenBy(meant) && one.isSeenTwice(first, last))
                .toList();
        return seen.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(
                        seen.stream().mapToDouble(one -> one.risen(first, last)).sum());
    }

    /** The greatest present value of those that are meant; empty where none is there. */
    OptionalDouble greatest(Selector meant, long at) {
        return series.stream()
                .filter(one -> one.isTakenBy(meant))
                .mapToDouble(one -> present(one.samples(), at))
                .filter(value -> !Double.isNaN(value))
                .max();
    }

    private double present(Samples samples, long at) {
        int scrape = (int) (at / every);
        int end = samples.count() - 1;
        return scrape > end && at - end * every < LOOKBACK ? samples.at(end) : samples.at(scrape);
    }

    /** Whether it can be reached: some node can be scraped, and the probe, where there is one, gets its answer. */
    OptionalDouble alive(Measuring measuring, boolean wasSeen, long at) {
        OptionalDouble up = greatest(measuring.ours("up"), at);
        if (up.isEmpty() && !wasSeen) {
            return up;
        }
        Selector probe = Selector.of("probe_success").with("job", "=", measuring.probeJob());
        return OptionalDouble.of(up.orElse(0) * greatest(probe, at).orElse(1));
    }
}
