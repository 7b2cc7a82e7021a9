package io.pactodo.domain.incident;

import java.util.List;

/**
 * Alerts that are told of together, because they are taken to have one cause.
 *
 * @param key what tells the group from others; the same each time it is told of
 * @param alerts at least one
 * @since 0.1.0
 */
public record AlertGroup(String key, List<Alert> alerts) {
    /** @throws IllegalArgumentException when the key is empty, or there is no alert */
    public AlertGroup {
        alerts = List.copyOf(alerts);
        if (key.isEmpty() || alerts.isEmpty()) {
            throw new IllegalArgumentException("A group of alerts has a key and at least one alert.");
        }
    }
}
