package io.pactodo.adapter.rest;

/** What a client sent, made fit to be shown to it again: short, and of characters that JSON can carry. */
final class Shown {
    private static final int LONGEST = 80;
    private static final int REPLACEMENT = 0xFFFD;

    private Shown() {}

    /** That text, cut after 80 characters, with a replacement character for each control and unpaired surrogate. */
    static String of(String sent) {
        StringBuilder shown = new StringBuilder();
        sent.codePoints().limit(LONGEST).map(Shown::visible).forEach(shown::appendCodePoint);
        return sent.codePointCount(0, sent.length()) > LONGEST ? shown + "…" : shown.toString();
    }

    private static int visible(int character) {
        boolean surrogate = character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
        return surrogate || Character.isISOControl(character) ? REPLACEMENT : character;
    }
}
