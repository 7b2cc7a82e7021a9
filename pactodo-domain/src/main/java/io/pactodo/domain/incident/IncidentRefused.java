package io.pactodo.domain.incident;

import java.util.Optional;

/**
 * A request about an incident that was understood and is refused: nothing was changed. Without a stack trace, because it is
 * an answer and not an accident.
 *
 * @since 0.1.0
 */
public final class IncidentRefused extends RuntimeException {
    /** Why it is refused. Whoever maps it switches over all of them. */
    public enum Reason {
        /** There is no such incident. */
        NOT_FOUND,
        /** Somebody else has answered it already. */
        ALREADY_ACKNOWLEDGED,
        /** It is over already. */
        ALREADY_OVER
    }

    private final Reason reason;
    private final Optional<Incident> current;

    private IncidentRefused(Reason reason, Optional<Incident> current, String message) {
        super(message, null, false, false);
        this.reason = reason;
        this.current = current;
    }

    /**
     * {@return that there is no incident of that id}
     *
     * @param id the one that was asked for
     */
    public static IncidentRefused notFound(IncidentId id) {
        return new IncidentRefused(Reason.NOT_FOUND, Optional.empty(), "There is no incident " + id + ".");
    }

    /**
     * {@return that somebody else was first to answer}
     *
     * @param current with who that was
     */
    public static IncidentRefused alreadyAcknowledged(Incident.Answered current) {
        return new IncidentRefused(
                Reason.ALREADY_ACKNOWLEDGED,
                Optional.of(current),
                "Incident " + current.id() + " was acknowledged by "
                        + current.answer().by() + " at " + current.answer().at() + ": talk to them, or add a note.");
    }

    /**
     * {@return that there is nothing left to declare over}
     *
     * @param current with since when it is over
     */
    public static IncidentRefused alreadyOver(Incident.Over current) {
        return new IncidentRefused(
                Reason.ALREADY_OVER,
                Optional.of(current),
                "Incident " + current.id() + " has been over since " + current.overAt()
                        + ": acknowledge it if nobody has, or add a note.");
    }

    /** {@return why it is refused} */
    public Reason reason() {
        return reason;
    }

    /** {@return the incident as it is; empty just when there is none} */
    public Optional<Incident> current() {
        return current;
    }
}
