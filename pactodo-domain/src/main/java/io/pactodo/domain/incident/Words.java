package io.pactodo.domain.incident;

import io.pactodo.domain.task.TaskRefused;
import java.util.function.IntPredicate;

/** What holds of all that people write here. */
final class Words {
    private Words() {}

    /**
     * The words without white space at either end.
     *
     * @param what what they are, such as {@code A name}
     * @param longest how many characters (code points) they have at most
     * @throws TaskRefused.Invalid when nothing is left or too much, or when there is half of a surrogate pair in it
     */
    static String within(String what, int longest, String words) {
        String bare = words.strip();
        int length = bare.codePointCount(0, bare.length());
        if (length < 1 || length > longest) {
            throw new TaskRefused.Invalid(
                    length < 1 ? "blank" : "too_long",
                    what + " has 1 to " + longest + " characters; this one has " + length + ".");
        }
        refuse(
                bare,
                character -> character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE,
                "unpaired_surrogate",
                "is half of a surrogate pair, which is no character: send the pair, or leave it out.");
        return bare;
    }

    /** @throws TaskRefused.Invalid when one of the characters is not for any line */
    static void refuse(String words, IntPredicate unwanted, String code, String fault) {
        words.codePoints().filter(unwanted).findFirst().ifPresent(character -> {
            throw new TaskRefused.Invalid(code, "The character U+%04X %s".formatted(character, fault));
        });
    }
}
