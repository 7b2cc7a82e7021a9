package io.pactodo.adapter.metrics.slo.scenarios;

import io.pactodo.adapter.metrics.slo.catalogue.Selector;

/**
 * A series that is scraped in a scenario.
 *
 * @param series its name and its labels
 * @param samples what it says
 */
record Scraped(Selector series, Samples samples) {
    static Scraped of(String series, Samples samples) {
        return new Scraped(
                Selector.parse(series).orElseThrow(() -> new IllegalArgumentException(series + " is no series.")),
                samples);
    }

    boolean isTakenBy(Selector meant) {
        return series.metric().equals(meant.metric())
                && meant.matchers().stream()
                        .allMatch(one -> one.takes(series.exactly(one.label()).orElse("")));
    }

    /** How much a counter rose from one scrape to another; what it says after a restart was counted since. */
    double risen(int from, int to) {
        double risen = 0;
        double last = Double.NaN;
        for (int scrape = Math.max(from, 0); scrape <= to; scrape++) {
            double value = samples.at(scrape);
            if (!Double.isNaN(value)) {
                risen += Double.isNaN(last) ? 0 : value < last ? value : value - last;
                last = value;
            }
        }
        return risen;
    }

    /** Whether there are two samples, from which alone something can be said to have risen. */
    boolean isSeenTwice(int from, int to) {
        int seen = 0;
        for (int scrape = Math.max(from, 0); scrape <= to && seen < 2; scrape++) {
            seen += Double.isNaN(samples.at(scrape)) ? 0 : 1;
        }
        return seen == 2;
    }
}
