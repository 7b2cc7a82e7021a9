package io.pactodo.domain.task;

import java.util.function.IntPredicate;

/** What every text of a task has to be: storable as UTF-8, and free of characters that its field has no use for. */
final class Text {
    private Text() {}

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
