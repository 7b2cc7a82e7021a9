package io.pactodo.domain.incident;

import java.time.Instant;
import java.util.List;

/**
 * Something that happened to an incident. Events are never changed: an incident is what its events come to.
 *
 * @since 0.1.0
 */
public sealed interface IncidentEvent {
    /** {@return which incident} */
    IncidentId incident();

    /** {@return when it was entered} */
    Instant at();

    /**
     * Alerts were told of that belong to no incident yet.
     *
     * @param incident a new one
     * @param at when it was entered
     * @param group what has this cause
     * @param beginning when it began, as far as that can be said at once
     * @param alerts at least one; all of them may be over already
     */
    record Opened(IncidentId incident, Instant at, String group, Beginning beginning, List<Alert> alerts)
            implements IncidentEvent {
        /** Copies the list. */
        public Opened {
            alerts = List.copyOf(alerts);
        }
    }

    /**
     * More alerts were told of, or the end of some.
     *
     * @param incident the one that they belong to
     * @param at when it was entered
     * @param alerts what is new of them
     */
    record Reported(IncidentId incident, Instant at, List<Alert> alerts) implements IncidentEvent {
        /** Copies the list. */
        public Reported {
            alerts = List.copyOf(alerts);
        }
    }

    /**
     * It was found out when it began.
     *
     * @param incident the one that began then
     * @param at when it was entered
     * @param beginning the instant
     */
    record Dated(IncidentId incident, Instant at, Instant beginning) implements IncidentEvent {}

    /**
     * Somebody has answered it.
     *
     * @param incident the one that was answered
     * @param signature who, and when
     */
    record Acknowledged(IncidentId incident, Signature signature) implements IncidentEvent {
        @Override
        public Instant at() {
            return signature.at();
        }
    }

    /**
     * Somebody has written something down.
     *
     * @param incident the one that it is about
     * @param at when it was entered
     * @param by who
     * @param remark what
     */
    record Noted(IncidentId incident, Instant at, Person by, Remark remark) implements IncidentEvent {}

    /**
     * Somebody has declared it over.
     *
     * @param incident the one that is over
     * @param signature who, and when
     */
    record Resolved(IncidentId incident, Signature signature) implements IncidentEvent {
        @Override
        public Instant at() {
            return signature.at();
        }
    }
}
