package io.pactodo.adapter.metrics.slo.prometheus;

import io.pactodo.adapter.metrics.slo.rules.Series;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is recorded of all objectives and windows. Behind one address there may be several that recorded it: of replicas the one
 * counts that saw most, with all of its figures and none of another's; what others recorded of other nodes is added.
 */
final class Recordings {
    private static final String FIGURE = "figure";
    private static final String WHEN = "recorded";

    /** All that is needed for every objective and window, in one question; and when it was recorded. */
    static final String QUESTION = "{__name__=~\"" + Series.BAD + "|" + Series.TOTAL + "|" + Series.COVERED + "\"}"
            + " or label_replace(timestamp(" + Series.TOTAL + "), \"" + FIGURE + "\", \"" + WHEN + "\", \"\", \"\")";

    private static final Set<String> OF_A_FIGURE = Set.of("__name__", FIGURE);

    /** By objective, window, part of the whole and replica. */
    private final Map<String, Map<String, Map<Map<String, String>, Map<Map<String, String>, Found>>>> all =
            new HashMap<>();

    /** @param results what was answered to {@link #QUESTION} */
    Recordings(List<Result> results) {
        for (Result result : results) {
            result.points().forEach(point -> found(result).take(figure(result), point));
        }
    }

    private static String figure(Result result) {
        return result.label("__name__").isEmpty() ? result.label(FIGURE) : result.label("__name__");
    }

    private Found found(Result result) {
        Map<String, String> part = Replicas.without(result.labels());
        part.keySet().removeAll(OF_A_FIGURE);
        return all.computeIfAbsent(result.label("slo"), none -> new HashMap<>())
                .computeIfAbsent(result.label("window"), none -> new HashMap<>())
                .computeIfAbsent(part, none -> new HashMap<>())
                .computeIfAbsent(Replicas.of(result.labels()), none -> new Found());
    }

    /** Those of one objective, by their windows. */
    Map<String, Recorded> of(String slo) {
        Map<String, Recorded> byWindow = new HashMap<>();
        all.getOrDefault(slo, Map.of()).forEach((window, parts) -> {
            List<Recorded> seen = new ArrayList<>();
            for (Map<Map<String, String>, Found> replicas : parts.values()) {
                replicas.values().stream()
                        .flatMap(found -> found.recorded().stream())
                        .max(Recorded.BY_WHAT_WAS_SEEN)
                        .ifPresent(seen::add);
            }
            if (!seen.isEmpty()) {
                byWindow.put(window, Recorded.sum(seen));
            }
        });
        return byWindow;
    }

    /** The figures of one that recorded. */
    private static final class Found {
        private final Map<String, Double> figures = new HashMap<>();
        private Instant asked = Instant.EPOCH;

        void take(String figure, Result.Point point) {
            figures.put(figure, point.value());
            asked = point.at();
        }

        /** Where nobody says when it was recorded, it was when it was asked for. */
        Optional<Recorded> recorded() {
            Instant at = Optional.ofNullable(figures.get(WHEN))
                    .map(seconds -> Instant.ofEpochMilli(Math.round(seconds * 1000)))
                    .orElse(asked);
            return Recorded.of(figures, at);
        }
    }
}
