package io.pactodo.bootstrap;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Which word was meant. */
final class Spelling {
    /** Two neighbours swapped, or a letter too few and one too many. */
    private static final int SLIP = 2;

    private Spelling() {}

    /** The word that is nearest to the one that was written, if any is near enough to have been meant. */
    static Optional<String> nearest(String written, List<String> words) {
        return words.stream()
                .filter(word -> distance(word, written) <= SLIP)
                .min(Comparator.comparingInt(word -> distance(word, written)));
    }

    /** The least number of letters to insert, delete or replace to make one word the other (Levenshtein). */
    static int distance(String one, String other) {
        var previous = new int[other.length() + 1];
        for (var column = 0; column <= other.length(); column++) {
            previous[column] = column;
        }
        for (var row = 1; row <= one.length(); row++) {
            var current = new int[other.length() + 1];
            current[0] = row;
            for (var column = 1; column <= other.length(); column++) {
                var replaced = previous[column - 1] + (one.charAt(row - 1) == other.charAt(column - 1) ? 0 : 1);
                current[column] = Math.min(replaced, 1 + Math.min(previous[column], current[column - 1]));
            }
            previous = current;
        }
        return previous[other.length()];
    }
}
