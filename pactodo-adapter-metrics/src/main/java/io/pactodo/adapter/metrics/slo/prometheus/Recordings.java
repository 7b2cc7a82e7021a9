package io.pactodo.adapter.metrics.slo.prometheus;

import io.pactodo.adapter.metrics.slo.rules.Series;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is recorded of all objectives and windows. */
final class Recordings {
    private static final String WHEN = "recorded";

    /** All that is needed for every objective and window, in one question; and when it was recorded. */
    static final String QUESTION = "{__name__=~\"" + Series.BAD + "|" + Series.TOTAL + "|" + Series.COVERED + "\"}"
            + " or label_replace(timestamp(" + Series.TOTAL + "), \"" + Recorders.FIGURE + "\", \"" + WHEN
            + "\", \"\", \"\")";

    /** By objective and window. */
    private final Map<String, Map<String, Recorders>> all = new HashMap<>();

    private Instant asked = Instant.EPOCH;

    /** @param results what was answered to {@link #QUESTION} */
    Recordings(List<Result> results) {
        for (Result result : results) {
            result.points().forEach(point -> take(result, point));
        }
    }

    private void take(Result result, Result.Point point) {
        all.computeIfAbsent(result.label("slo"), none -> new HashMap<>())
                .computeIfAbsent(result.label("window"), none -> new Recorders())
                .take(result, point.value());
        asked = point.at();
    }

    /** Those of one objective, by their windows. */
    Map<String, Recorded> of(String slo) {
        Map<String, Recorded> byWindow = new HashMap<>();
        all.getOrDefault(slo, Map.of())
                .forEach((window, recorders) ->
                        recorders.together(this::recorded).ifPresent(recorded -> byWindow.put(window, recorded)));
        return byWindow;
    }

    /** Where nobody says when it was recorded, it was when it was asked for. */
    private Optional<Recorded> recorded(Map<String, Double> figures) {
        Instant at = Optional.ofNullable(figures.get(WHEN))
                .map(seconds -> Instant.ofEpochMilli(Math.round(seconds * 1000)))
                .orElse(asked);
        return Recorded.of(figures, at);
    }
}
