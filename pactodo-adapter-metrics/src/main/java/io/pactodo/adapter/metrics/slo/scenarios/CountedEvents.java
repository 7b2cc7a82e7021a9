package io.pactodo.adapter.metrics.slo.scenarios;

import io.pactodo.adapter.metrics.slo.catalogue.Indicator;
import io.pactodo.adapter.metrics.slo.catalogue.Selector;
import java.util.OptionalDouble;

/**
 * Events that the target counts.
 *
 * @param all counters of all of them
 * @param told counters of the bad ones, or of the good ones
 * @param isBad which of both
 */
record CountedEvents(Scrapes scrapes, Selector all, Selector told, boolean isBad) implements Events {
    static CountedEvents of(Scrapes scrapes, Indicator.Bad indicator) {
        return new CountedEvents(scrapes, indicator.total(), indicator.bad(), true);
    }

    static CountedEvents of(Scrapes scrapes, Indicator.Good indicator) {
        return new CountedEvents(scrapes, indicator.total(), indicator.good(), false);
    }

    @Override
    public OptionalDouble all(long from, long to) {
        return scrapes.risen(all, from, to);
    }

    @Override
    public double bad(long from, long to) {
        double some = scrapes.risen(told, from, to).orElse(0);
        return isBad ? some : Math.max(0, all(from, to).orElse(0) - some);
    }

    @Override
    public double guessed(long from, long to) {
        double scraped = (double) scrapes.every() / (to - Math.max(from, 0));
        return to % scrapes.every() == 0 ? 0 : all(from, to).orElse(0) * scraped;
    }
}
