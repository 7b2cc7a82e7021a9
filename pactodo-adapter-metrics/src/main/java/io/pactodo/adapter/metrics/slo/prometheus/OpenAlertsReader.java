package io.pactodo.adapter.metrics.slo.prometheus;

import com.fasterxml.jackson.databind.JsonNode;
import io.pactodo.domain.slo.OpenAlert;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes of Prometheus' answers of what somebody is told now. Whether an alert fires is read from the series that say so: where
 * others than Prometheus itself evaluate the rules, they write those, too, while its list of alerts is empty.
 */
final class OpenAlertsReader {
    /** That it fires, and since when it was so. */
    static final String FIRING = "{__name__=~\"ALERTS|ALERTS_FOR_STATE\",alertname=~\"PacToDo.+\"}";

    private OpenAlertsReader() {}

    /**
     * Reads them, the longest open first.
     *
     * @param data what was answered to {@link #FIRING}
     * @param details the list of alerts, which alone knows what people are told; empty where it could not be had
     */
    static List<OpenAlert> read(JsonNode data, Optional<JsonNode> details) {
        List<Result> results = Result.all(data);
        Map<Map<String, String>, Instant> since = since(results);
        Map<Map<String, String>, JsonNode> annotations = annotations(details);
        Map<Map<String, String>, OpenAlert> open = new HashMap<>();
        for (Result result : results) {
            if (isOpen(result)) {
                Map<String, String> labels = own(result.labels());
                open.put(
                        labels,
                        alert(
                                labels,
                                since.getOrDefault(
                                        labels, result.points().get(0).at()),
                                Optional.ofNullable(annotations.get(labels))));
            }
        }
        return open.values().stream()
                .sorted(Comparator.comparing(OpenAlert::since))
                .toList();
    }

    private static boolean isOpen(Result result) {
        return result.label("__name__").equals("ALERTS")
                && result.label("alertstate").equals("firing")
                && !result.label("severity").equals("none")
                && !result.points().isEmpty();
    }

    /** The value is the moment, in seconds. */
    private static Map<Map<String, String>, Instant> since(List<Result> results) {
        Map<Map<String, String>, Instant> since = new HashMap<>();
        results.stream()
                .filter(result -> result.label("__name__").equals("ALERTS_FOR_STATE"))
                .forEach(result -> result.points()
                        .forEach(point -> since.merge(
                                own(result.labels()),
                                Instant.ofEpochMilli(Math.round(point.value() * 1000)),
                                (one, other) -> one.isBefore(other) ? one : other)));
        return since;
    }

    private static Map<Map<String, String>, JsonNode> annotations(Optional<JsonNode> details) {
        Map<Map<String, String>, JsonNode> annotations = new HashMap<>();
        details.ifPresent(list -> list.path("alerts")
                .forEach(
                        alert -> annotations.put(own(Result.labels(alert.path("labels"))), alert.path("annotations"))));
        return annotations;
    }

    /** Those of the alert itself, whichever replica raised it. */
    private static Map<String, String> own(Map<String, String> labels) {
        Map<String, String> own = Replicas.without(labels);
        own.remove("__name__");
        own.remove("alertstate");
        return own;
    }

    private static OpenAlert alert(Map<String, String> labels, Instant since, Optional<JsonNode> annotations) {
        return new OpenAlert(
                labels.getOrDefault("alertname", ""),
                labels.getOrDefault("severity", ""),
                Optional.ofNullable(labels.get("slo")),
                since,
                annotations.map(told -> told.path("summary").asText()).orElse(""),
                annotations.map(told -> told.path("runbook_url").asText()).filter(link -> !link.isEmpty()));
    }
}
