package io.pactodo.conformance;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;

/** Instants as the contract writes them. */
final class Instants {
    private static final String SHAPE = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,6})?Z";

    private Instants() {}

    /** The day of the instant at that place, in UTC. */
    static LocalDate day(Answer answer, String pointer) {
        return check(answer, pointer).atOffset(ZoneOffset.UTC).toLocalDate();
    }

    /** Reads the instant at that place; whatever else is there breaks the rule. */
    static Instant check(Answer answer, String pointer) {
        String text = answer.textAt(pointer);
        answer.has(text.matches(SHAPE), "an instant in UTC with at most microseconds at " + pointer);
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw answer.broken("an instant of the calendar at " + pointer);
        }
    }
}
