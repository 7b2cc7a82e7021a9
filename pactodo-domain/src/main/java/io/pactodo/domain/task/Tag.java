package io.pactodo.domain.task;

import java.util.regex.Pattern;

/**
 * A word that tasks are gathered by.
 *
 * @param value 1 to 64 characters (code points) on one line, without white space at either end, and not such that a
 *     segment of a path would be {@code .} or {@code ..} (RFC 3986, section 3.3): whatever reads addresses takes these away,
 *     percent-encoded ones too
 * @since 0.1.0
 */
public record Tag(String value) {
    private static final int LONGEST = 64;
    private static final Pattern DOT_SEGMENT = Pattern.compile("(?:^|[/\\\\])\\.{1,2}(?:[/\\\\]|$)");

    /**
     * Takes white space from both ends: all that Unicode calls so.
     *
     * @throws TaskRefused.Invalid when nothing is left, when more than 64 characters are left, when one of them is a control
     *     character, a line separator or an unpaired surrogate, or when {@code .} or {@code ..} stands alone: at all, or
     *     between slashes or backslashes
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
        if (DOT_SEGMENT.matcher(value).find()) {
            throw new TaskRefused.Invalid(
                    "dot_segment",
                    "A tag is not . or .., and has neither alone between slashes or backslashes, as no address could name it:"
                            + " add another character; this one is \"" + value + "\".");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
