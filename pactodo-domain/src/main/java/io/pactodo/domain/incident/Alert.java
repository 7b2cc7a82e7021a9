package io.pactodo.domain.incident;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One firing of an alert, as it was told.
 *
 * @param key what tells it from others
 * @param labels what it is and what it is about, such as {@code alertname} and {@code severity}
 * @param annotations what people are told of it, such as {@code summary} and {@code runbook_url}
 * @param endedAt when it ended; empty while it fires
 * @since 0.1.0
 */
public record Alert(
        AlertKey key,
        SortedMap<String, String> labels,
        SortedMap<String, String> annotations,
        Optional<Instant> endedAt) {
    /** Copies the maps. */
    public Alert {
        labels = sorted(labels);
        annotations = sorted(annotations);
    }

    /**
     * {@return an alert that fires}
     *
     * @param key which, and since when
     * @param labels as Prometheus has them
     * @param annotations what people are told, by their names
     */
    public static Alert firing(AlertKey key, Map<String, String> labels, Map<String, String> annotations) {
        return new Alert(key, sorted(labels), sorted(annotations), Optional.empty());
    }

    /** {@return whether it fires} */
    public boolean isFiring() {
        return endedAt.isEmpty();
    }

    /** {@return what the rule is called that it comes from; empty when it does not say} */
    public String name() {
        return labels.getOrDefault("alertname", "");
    }

    /** {@return how soon somebody has to look} */
    public Severity severity() {
        return Severity.named(labels.getOrDefault("severity", ""));
    }

    /**
     * {@return the same, over since then}
     *
     * @param instant when it ended
     */
    public Alert endedAt(Instant instant) {
        return new Alert(key, labels, annotations, Optional.of(instant));
    }

    /** Whether it is another firing of the same alert, and a later one: then this one is over, whether that was told or not. */
    boolean isFollowedBy(Alert other) {
        return key.fingerprint().equals(other.key.fingerprint())
                && other.key.firedAt().isAfter(key.firedAt());
    }

    private static SortedMap<String, String> sorted(Map<String, String> map) {
        return Collections.unmodifiableSortedMap(new TreeMap<>(map));
    }
}
