package io.pactodo.adapter.report.document;

/**
 * A sentence that judges.
 *
 * @param tone how it judges
 * @param text the sentence
 */
public record Finding(Tone tone, String text) implements Block {
    @Override
    public <R> R fold(Kinds<R> kinds) {
        return kinds.finding(this);
    }
}
