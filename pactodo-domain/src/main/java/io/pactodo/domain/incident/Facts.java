package io.pactodo.domain.incident;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is known of an incident, whoever has answered it and whether or not it is over.
 *
 * @param id what it is called by
 * @param group what has this cause
 * @param openedAt when it was entered
 * @param beginning when it began
 * @param alerts at least one, in the sequence in which they were told of
 * @param notes what people wrote down, the oldest first
 * @since 0.1.0
 */
public record Facts(
        IncidentId id, String group, Instant openedAt, Beginning beginning, List<Alert> alerts, List<Note> notes) {
    /**
     * Something that somebody wrote down.
     *
     * @param at when
     * @param by who
     * @param remark what
     */
    public record Note(Instant at, Person by, Remark remark) {}

    /** Copies the lists. */
    public Facts {
        alerts = List.copyOf(alerts);
        notes = List.copyOf(notes);
    }

    /** Since when no alert fires; empty while one does. */
    Optional<Instant> calmSince() {
        return alerts.stream().allMatch(alert -> alert.endedAt().isPresent())
                ? alerts.stream().flatMap(alert -> alert.endedAt().stream()).max(Instant::compareTo)
                : Optional.empty();
    }

    /** Whether that firing of an alert is known to belong to it. */
    boolean knows(AlertKey key) {
        return alerts.stream().anyMatch(alert -> alert.key().equals(key));
    }

    /** The same with all of these. What has ended stays ended: that it fires may be told late. */
    Facts with(List<Alert> told) {
        List<Alert> merged = new ArrayList<>(alerts);
        told.forEach(alert -> merge(alert, merged));
        return new Facts(id, group, openedAt, beginning, merged, notes);
    }

    Facts beginning(Beginning found) {
        return new Facts(id, group, openedAt, found, alerts, notes);
    }

    Facts with(Note note) {
        List<Note> more = new ArrayList<>(notes);
        more.add(note);
        return new Facts(id, group, openedAt, beginning, alerts, more);
    }

    private static void merge(Alert told, List<Alert> alerts) {
        boolean known = false;
        Alert news = told;
        for (int index = 0; index < alerts.size(); index++) {
            Alert before = alerts.get(index);
            if (before.key().equals(told.key())) {
                known = true;
                alerts.set(index, before.isFiring() ? told : before);
            } else if (before.isFiring() && before.isFollowedBy(told)) {
                alerts.set(index, before.endedAt(told.key().firedAt()));
            } else if (news.isFiring() && told.isFollowedBy(before)) {
                news = told.endedAt(before.key().firedAt());
            }
        }
        if (!known) {
            alerts.add(news);
        }
    }
}
