package io.pactodo.adapter.rest;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Guesses which of the known names was meant by an unknown one. */
final class Closest {
    private static final int MOST_TYPOS = 2;
    private static final int LONGEST = 40;

    private Closest() {}

    /** The name that was probably meant: one that begins the other, or is at most two typos away. */
    static Optional<String> to(String unknown, Collection<String> known) {
        if (unknown.isEmpty() || unknown.length() > LONGEST) {
            return Optional.empty();
        }
        String wanted = folded(unknown);
        return known.stream()
                .filter(name -> isClose(wanted, folded(name)))
                .min(Comparator.comparingInt(name -> distance(wanted, folded(name))));
    }

    private static boolean isClose(String wanted, String name) {
        boolean begins = wanted.length() >= 2 && (name.startsWith(wanted) || wanted.startsWith(name));
        return begins || distance(wanted, name) <= Math.min(MOST_TYPOS, name.length() / 2);
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT).replace("_", "").replace("-", "");
    }

    /** How many characters have to be put in, left out or replaced to make one of the other (Levenshtein). */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int column = 0; column < row.length; column++) {
            row[column] = column;
        }
        for (int line = 1; line <= one.length(); line++) {
            int diagonal = row[0];
            row[0] = line;
            for (int column = 1; column < row.length; column++) {
                int replaced = diagonal + (one.charAt(line - 1) == other.charAt(column - 1) ? 0 : 1);
                diagonal = row[column];
                row[column] = Math.min(replaced, 1 + Math.min(row[column], row[column - 1]));
            }
        }
        return row[other.length()];
    }
}
