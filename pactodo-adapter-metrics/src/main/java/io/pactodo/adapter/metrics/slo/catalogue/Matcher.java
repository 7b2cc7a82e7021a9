package io.pactodo.adapter.metrics.slo.catalogue;

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
        try {
            return Pattern.matches(value, actual);
        } catch (PatternSyntaxException e) {
            return false;
        }
    }

    @Override
    public String toString() {
        return label + operator + '"' + value + '"';
    }
}
