package io.pactodo.domain.incident;

import java.util.Locale;

/**
 * How soon somebody has to look, the most urgent first.
 *
 * @since 0.1.0
 */
public enum Severity {
    /** Somebody is woken. */
    PAGE,
    /** Somebody looks at it on the next working day. */
    TICKET,
    /** Somebody looks at it when they have time. */
    WARNING,
    /** It says so in no word that is known here. */
    UNSPECIFIED;

    /**
     * {@return what the label of an alert means} Beside the names that are used here, those are understood that most
     * rules of others use.
     *
     * @param label in any case; empty when there is none
     */
    public static Severity named(String label) {
        return switch (label.toLowerCase(Locale.ROOT)) {
            case "page", "critical" -> PAGE;
            case "ticket", "error" -> TICKET;
            case "warning" -> WARNING;
            default -> UNSPECIFIED;
        };
    }

    /**
     * {@return the more urgent of the two}
     *
     * @param other to be compared
     */
    public Severity or(Severity other) {
        return compareTo(other) <= 0 ? this : other;
    }
}
