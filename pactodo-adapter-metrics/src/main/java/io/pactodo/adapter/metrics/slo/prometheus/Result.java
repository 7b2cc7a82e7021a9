package io.pactodo.adapter.metrics.slo.prometheus;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One series of an answer.
 *
 * @param labels its name included, as {@code __name__}
 * @param points its values, the earliest first; those that are no numbers are left out
 */
record Result(Map<String, String> labels, List<Point> points) {
    /**
     * A value at a moment.
     *
     * @param at when
     * @param value finite
     */
    record Point(Instant at, double value) {}

    Result {
        labels = Map.copyOf(labels);
        points = List.copyOf(points);
    }

    /** Reads what a query answers, over a time or at a moment. */
    static List<Result> all(JsonNode data) {
        List<Result> results = new ArrayList<>();
        for (JsonNode one : data.path("result")) {
            List<Point> points = new ArrayList<>();
            take(one.path("value"), points);
            one.path("values").forEach(pair -> take(pair, points));
            results.add(new Result(labels(one.path("metric")), points));
        }
        return results;
    }

    static Map<String, String> labels(JsonNode metric) {
        Map<String, String> labels = new HashMap<>();
        metric.properties()
                .forEach(label -> labels.put(label.getKey(), label.getValue().asText()));
        return labels;
    }

    private static void take(JsonNode pair, List<Point> points) {
        // Numbers are texts there, and what is none is "NaN" or "+Inf".
        double value = pair.path(1).asDouble(Double.NaN);
        if (pair.size() == 2 && Double.isFinite(value)) {
            points.add(new Point(Instant.ofEpochMilli(Math.round(pair.path(0).asDouble() * 1000)), value));
        }
    }

    String label(String name) {
        return labels.getOrDefault(name, "");
    }
}
