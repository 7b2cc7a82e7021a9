package io.pactodo.domain.task;

import java.util.Locale;

/**
 * What a task is called.
 *
 * @param value 1 to 500 characters (code points) on one line, without white space at either end
 * @since 0.1.0
 */
public record Title(String value) {
    private static final int LONGEST = 500;

    /**
     * Takes white space from both ends: all that Unicode calls so.
     *
     * @throws TaskRefused.Invalid when nothing is left, when more than 500 characters are left, or when one of them is
     *     a control character, a line separator or an unpaired surrogate
     */
    public Title {
        value = Text.trim(value);
        if (value.isEmpty()) {
            throw new TaskRefused.Invalid("blank", "A title has at least 1 character other than white space.");
        }
        int length = Text.length(value);
        if (length > LONGEST) {
            throw new TaskRefused.Invalid(
                    "too_long", "A title has at most " + LONGEST + " characters; this one has " + length + ".");
        }
        Text.refuseUnpairedSurrogates(value);
        Text.refuseControlCharacters(value);
    }

    /** {@return the title in lower case: what titles are sorted by, code point by code point} */
    public String sortKey() {
        return value.toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return value;
    }
}
