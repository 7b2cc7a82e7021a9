package io.pactodo.adapter.report;

/**
 * A sentence that judges.
 *
 * @param tone how it judges
 * @param text the sentence
 */
record Finding(Tone tone, String text) implements Block {
    @Override
    public <R> R fold(Kinds<R> kinds) {
        return kinds.finding(this);
    }
}
