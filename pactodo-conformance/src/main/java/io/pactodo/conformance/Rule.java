package io.pactodo.conformance;

import java.util.Comparator;

/**
 * One sentence of the contract.
 *
 * @param number what it is called for ever, such as {@code 4.02}: the chapter and the place in it
 * @param chapter what its chapter is called, such as {@code preconditions}
 * @param sentence what has to hold of a server
 * @param source where it is written: a section of the contract, or of an RFC
 */
public record Rule(String number, String chapter, String sentence, String source) implements Comparable<Rule> {
    private static final Comparator<Rule> BY_NUMBER =
            Comparator.comparingInt(Rule::chapterNumber).thenComparing(Rule::number);

    /** The number of its chapter. */
    int chapterNumber() {
        return Integer.parseInt(number.substring(0, number.indexOf('.')));
    }

    @Override
    public int compareTo(Rule other) {
        return BY_NUMBER.compare(this, other);
    }
}
