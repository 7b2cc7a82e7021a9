package io.pactodo.adapter.metrics.slo.catalogue;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * What a label has to be.
 *
 * @param label its name
 * @param operator {@code =}, {@code !=}, {@code =~} or {@code !~}
 * @param value the value or, for the latter two, a regular expression for all of it
 */
public record Matcher(String label, String operator, String value) {
    /** Whether a series with that value has to be taken; a label that is not there is empty. */
    public boolean takes(String actual) {
        return switch (operator) {
            case "=" -> actual.equals(value);
            case "!=" -> !actual.equals(value);
            case "=~" -> matches(actual);
            default -> !matches(actual);
        };
    }

    private boolean matches(String actual) {
        return objection().isEmpty() && Pattern.matches(value, actual);
    }

    /** Why its value is no regular expression, where it has to be one; empty otherwise. */
    Optional<String> objection() {
        if (!operator.contains("~")) {
            return Optional.empty();
        }
        try {
            Pattern.compile(value);
            return Optional.empty();
        } catch (PatternSyntaxException e) {
            return Optional.of("has " + this + ", which is no regular expression: " + e.getDescription() + ".");
        }
    }

    @Override
    public String toString() {
        return label + operator + '"' + value + '"';
    }
}
