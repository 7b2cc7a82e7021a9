package io.pactodo.domain.task;

/**
 * A word that tasks are gathered by.
 *
 * @param value 1 to 64 characters (code points) on one line, without white space at either end
 */
public record Tag(String value) {
    private static final int LONGEST = 64;

    /**
     * Takes white space from both ends: all that Unicode calls so.
     *
     * @throws TaskRefused.Invalid when nothing is left, when more than 64 characters are left, or when one of them is a
     *     control character, a line separator or an unpaired surrogate
     */
    public Tag {
        value = Text.trim(value);
        int length = Text.length(value);
        if (length < 1 || length > LONGEST) {
            throw new TaskRefused.Invalid(
                    length < 1 ? "blank" : "too_long",
                    "A tag has 1 to " + LONGEST + " characters; this one has " + length + ".");
        }
        Text.refuseUnpairedSurrogates(value);
        Text.refuseControlCharacters(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
