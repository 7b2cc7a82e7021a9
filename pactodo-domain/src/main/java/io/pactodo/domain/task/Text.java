package io.pactodo.domain.task;

import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/** What every text of a task has to be: storable as UTF-8, and free of characters that its field has no use for. */
final class Text {
    private static final Pattern WHITE_SPACE_AT_AN_END =
            Pattern.compile("^\\p{IsWhite_Space}++|(?<!\\p{IsWhite_Space})\\p{IsWhite_Space}++$");

    private Text() {}

    /** Without white space at its ends: all that Unicode calls so, no-break spaces included. */
    static String trim(String text) {
        return WHITE_SPACE_AT_AN_END.matcher(text).replaceAll("");
    }

    static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    static void refuseUnpairedSurrogates(String text) {
        refuse(
                text,
                character -> character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE,
                "unpaired_surrogate",
                "is half of a surrogate pair, which is no character: send the pair, or leave it out.");
    }

    static void refuseControlCharacters(String text) {
        refuse(
                text,
                character -> Character.isISOControl(character) || character == 0x2028 || character == 0x2029,
                "control_character",
                "is a line break or another control character, which has no place here: leave it out.");
    }

    static void refuseNul(String text) {
        refuse(text, character -> character == 0, "nul", "is NUL, which cannot be stored: leave it out.");
    }

    private static void refuse(String text, IntPredicate unwanted, String code, String fault) {
        for (int index = 0; index < text.length(); index = text.offsetByCodePoints(index, 1)) {
            int character = text.codePointAt(index);
            if (unwanted.test(character)) {
                throw new TaskRefused.Invalid(
                        code, "The character U+%04X at index %d %s".formatted(character, index, fault));
            }
        }
    }
}
