package io.pactodo.adapter.report.document;

import io.pactodo.domain.slo.Span;
import java.util.List;

/**
 * In which state things were over a time.
 *
 * @param title of what
 * @param words what can be seen in it, for those who see it and for those who do not
 * @param period the whole width
 * @param lanes the things
 * @param marks moments to see in it
 */
public record Timeline(String title, String words, Span period, List<Lane> lanes, Marks marks) implements Block {
    public Timeline {
        lanes = List.copyOf(lanes);
    }

    /** A thing, and its states in the order of time; between them it was in none. */
    public record Lane(String name, List<State> states) {
        public Lane {
            states = List.copyOf(states);
        }
    }

    /**
     * A state for a while.
     *
     * @param when while
     * @param tone how the state is meant
     * @param words what it says when it is pointed at
     */
    public record State(Span when, Tone tone, String words) {}

    @Override
    public <R> R fold(Kinds<R> kinds) {
        return kinds.timeline(this);
    }
}
