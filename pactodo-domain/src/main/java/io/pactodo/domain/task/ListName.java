package io.pactodo.domain.task;

/**
 * What a list is called. Two lists may be called alike: people tell them by their places.
 *
 * @param value 1 to 200 characters (code points) on one line, without white space at either end
 * @since 0.1.0
 */
public record ListName(String value) {
    private static final int LONGEST = 200;

    /**
     * Takes white space from both ends: all that Unicode calls so.
     *
     * @throws TaskRefused.Invalid when nothing is left, when more than 200 characters are left, or when one of them is
     *     a control character, a line separator or an unpaired surrogate
     */
    public ListName {
        value = Text.trim(value);
        int length = Text.length(value);
        if (length < 1 || length > LONGEST) {
            throw new TaskRefused.Invalid(
                    length < 1 ? "blank" : "too_long",
                    "The name of a list has 1 to " + LONGEST + " characters; this one has " + length + ".");
        }
        Text.refuseUnpairedSurrogates(value);
        Text.refuseControlCharacters(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
