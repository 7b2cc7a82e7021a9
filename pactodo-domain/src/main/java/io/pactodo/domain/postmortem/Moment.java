package io.pactodo.domain.postmortem;

import java.time.Instant;
import java.util.Optional;

/**
 * Something that happened.
 *
 * @param at when
 * @param kind what
 * @param witness who tells of it
 * @param subject to what: the name of a condition or an alert; empty when it is the incident itself
 * @param by who did it; empty when nobody did
 * @param words what they had to say
 * @since 0.1.0
 */
public record Moment(
        Instant at, Kind kind, Witness witness, String subject, Optional<String> by, Optional<String> words) {
    /** What happens. */
    public enum Kind {
        /** The incident began. */
        BEGAN,
        /** Something was no longer all right. */
        WENT_BAD,
        /** An alert fired. */
        FIRED,
        /** The incident was entered into the incident log. */
        OPENED,
        /** Somebody answered. */
        ACKNOWLEDGED,
        /** Somebody wrote something down. */
        NOTED,
        /** Something was all right again. */
        RECOVERED,
        /** An alert ended. */
        ENDED,
        /** Somebody declared the incident over. */
        DECLARED_OVER,
        /** The incident was over. */
        OVER
    }

    /** Who tells of something. */
    public enum Witness {
        /** What was measured. */
        PROMETHEUS,
        /** The journal of the incident log. */
        INCIDENT_LOG
    }

    static Moment of(Instant at, Kind kind) {
        return about(at, kind, Witness.INCIDENT_LOG, "");
    }

    static Moment about(Instant at, Kind kind, Witness witness, String subject) {
        return new Moment(at, kind, witness, subject, Optional.empty(), Optional.empty());
    }
}
