package io.pactodo.adapter.report;

import io.pactodo.domain.slo.Span;
import java.util.List;

/**
 * In which state things were over a time.
 *
 * @param title of what
 * @param words what can be seen in it, for those who see it and for those who do not
 * @param period the whole width
 * @param lanes the things
 */
record Timeline(String title, String words, Span period, List<Lane> lanes) implements Block {
    Timeline {
        lanes = List.copyOf(lanes);
    }

    /** A thing, and its states in the order of time; between them it was in none. */
    record Lane(String name, List<Stretch> stretches) {
        Lane {
            stretches = List.copyOf(stretches);
        }
    }

    /**
     * A state for a while.
     *
     * @param when while
     * @param tone how the state is meant
     * @param words what it says when it is pointed at
     */
    record Stretch(Span when, Tone tone, String words) {}

    @Override
    public <R> R fold(Kinds<R> kinds) {
        return kinds.timeline(this);
    }
}
