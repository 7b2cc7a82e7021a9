package io.pactodo.domain.incident;

import io.pactodo.domain.task.TaskRefused;

/**
 * What somebody has to say of an incident.
 *
 * @param text 1 to 4,000 characters (code points) on any number of lines, without white space at either end
 * @since 0.1.0
 */
public record Remark(String text) {
    private static final int LONGEST = 4_000;

    /** @throws TaskRefused.Invalid when it is blank, too long, or has NUL in it */
    public Remark {
        text = Words.within("A note", LONGEST, text);
        Words.refuse(text, character -> character == 0, "nul", "is NUL, which is no text: leave it out.");
    }

    @Override
    public String toString() {
        return text;
    }
}
