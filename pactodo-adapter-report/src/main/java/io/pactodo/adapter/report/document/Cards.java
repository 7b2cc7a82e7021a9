package io.pactodo.adapter.report.document;

import java.util.List;

/** A few figures that matter most, side by side. */
public record Cards(List<Card> cards) implements Block {
    public Cards {
        cards = List.copyOf(cards);
    }

    /**
     * A figure.
     *
     * @param tone how it is meant
     * @param title of what
     * @param figure the number, with its unit
     * @param words what to compare it with
     * @param level how full its bar is, from 0 to 1
     * @param levelWords what the bar shows
     */
    public record Card(Tone tone, String title, String figure, String words, double level, String levelWords) {}

    @Override
    public <R> R fold(Kinds<R> kinds) {
        return kinds.cards(this);
    }
}
