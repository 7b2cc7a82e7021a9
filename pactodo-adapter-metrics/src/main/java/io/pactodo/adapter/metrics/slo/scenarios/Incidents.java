package io.pactodo.adapter.metrics.slo.scenarios;

import io.pactodo.adapter.metrics.slo.catalogue.Catalogue;
import io.pactodo.adapter.metrics.slo.catalogue.Indicator;
import io.pactodo.adapter.metrics.slo.catalogue.Selector;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the incident log counts, as the objective of the response to incidents reads it.
 *
 * @param good the series of those that somebody answered in time
 * @param all the series of all
 */
record Incidents(String good, String all) {
    static final String SLO = "incident-response";

    /** Empty when there is no such objective, or when it reads another kind of series. */
    static Optional<Incidents> of(Catalogue catalogue) {
        return catalogue.promises().stream()
                .filter(promise -> promise.name().equals(SLO))
                .flatMap(promise ->
                        promise.indicator() instanceof Indicator.Good good ? of(good).stream() : Stream.empty())
                .findFirst();
    }

    private static Optional<Incidents> of(Indicator.Good indicator) {
        return isSeries(indicator.good()) && isSeries(indicator.total())
                ? Optional.of(new Incidents(
                        indicator.good().toString(), indicator.total().toString()))
                : Optional.empty();
    }

    /** A selector that leaves a choice is no series. */
    private static boolean isSeries(Selector selector) {
        return selector.matchers().stream().allMatch(one -> one.operator().equals("="));
    }
}
