package io.pactodo.adapter.metrics.slo.prometheus;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * All that recorded the same objective over the same time: behind one address there may be several. Of replicas the one counts
 * that saw most, with all of its figures and none of another's; what others recorded of other nodes is added.
 */
final class Recorders {
    /** The label that says which figure a series is, where a function took its name away. */
    static final String FIGURE = "figure";

    private static final String NAME = "__name__";
    private static final Set<String> OF_A_FIGURE = Set.of(NAME, FIGURE);

    /** The figures of each, by part of the whole and replica. */
    private final Map<Map<String, String>, Map<Map<String, String>, Map<String, Double>>> all = new HashMap<>();

    /** @param value what a series was at the time that is meant */
    void take(Result series, double value) {
        Map<String, String> part = Replicas.without(series.labels());
        part.keySet().removeAll(OF_A_FIGURE);
        all.computeIfAbsent(part, none -> new HashMap<>())
                .computeIfAbsent(Replicas.of(series.labels()), none -> new HashMap<>())
                .put(figure(series), value);
    }

    private static String figure(Result series) {
        return series.labels().getOrDefault(NAME, series.label(FIGURE));
    }

    /** @param reading makes of the figures of one what it recorded; empty when they are not all there */
    Optional<Recorded> together(Function<Map<String, Double>, Optional<Recorded>> reading) {
        List<Recorded> parts = new ArrayList<>();
        all.values()
                .forEach(replicas -> replicas.values().stream()
                        .flatMap(figures -> reading.apply(figures).stream())
                        .max(Recorded.BY_WHAT_WAS_SEEN)
                        .ifPresent(parts::add));
        return parts.isEmpty() ? Optional.empty() : Optional.of(Recorded.sum(parts));
    }
}
