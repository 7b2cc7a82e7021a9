package io.pactodo.adapter.metrics.slo.scenarios;

import io.pactodo.adapter.metrics.slo.catalogue.Bounds;
import io.pactodo.adapter.metrics.slo.catalogue.Catalogue;
import io.pactodo.adapter.metrics.slo.catalogue.Indicator;
import io.pactodo.adapter.metrics.slo.catalogue.Promise;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The buckets that are scraped in scenarios: those at whose bounds somebody looks, and the next one.
 *
 * @param bounds that somebody looks at, in seconds, the lowest first
 */
record Buckets(List<Double> bounds) {
    Buckets {
        bounds = List.copyOf(bounds);
    }

    static Buckets of(Catalogue catalogue) {
        Stream<Double> warned = Stream.of(Bounds.seconds(catalogue.measuring().slowP95()));
        Stream<Double> drawn = catalogue.latencyBounds().stream().map(Double::valueOf);
        Stream<Double> promised = catalogue.promises().stream().flatMap(promise -> bound(catalogue, promise).stream());
        return new Buckets(List.copyOf(new TreeSet<>(
                Stream.of(warned, drawn, promised).flatMap(all -> all).toList())));
    }

    private static Optional<Double> bound(Catalogue catalogue, Promise promise) {
        String requests = catalogue
                .measuring()
                .http("http_request_duration_seconds_bucket")
                .metric();
        return promise.indicator() instanceof Indicator.Good good
                        && good.good().metric().equals(requests)
                ? promise.bound().map(Number::doubleValue)
                : Optional.empty();
    }

    /** As they are written in labels. */
    List<String> watched() {
        return bounds.stream().map(String::valueOf).toList();
    }

    /** The buckets of what is slower than all of those: up to the next bound, and above all. */
    List<String> slower() {
        return Stream.concat(next().map(String::valueOf).stream(), Stream.of("+Inf"))
                .toList();
    }

    double lowest() {
        return bounds.get(0);
    }

    double highest() {
        return bounds.get(bounds.size() - 1);
    }

    /** The bound above the highest of those; empty where there is none. */
    Optional<Double> next() {
        return Bounds.above(highest());
    }

    /** How many there are. */
    int count() {
        return bounds.size() + slower().size();
    }
}
