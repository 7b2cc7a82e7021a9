package io.pactodo.adapter.metrics.slo.openslo;

import java.util.List;

/** Objectives that are not written as they have to be, or that ask for what cannot be. Tells all mistakes at once. */
public final class WrongObjectives extends RuntimeException {
    private final List<String> mistakes;
    private final boolean wereRead;

    WrongObjectives(List<String> mistakes) {
        this(mistakes, true);
    }

    private WrongObjectives(List<String> mistakes, boolean wereRead) {
        super(String.join("\n", mistakes));
        this.mistakes = List.copyOf(mistakes);
        this.wereRead = wereRead;
    }

    /** There is nothing to find mistakes in. */
    static WrongObjectives unread(String reason) {
        return new WrongObjectives(List.of(reason), false);
    }

    /** Whether there was something to read; if not, nobody knows what is in it. */
    public boolean wereRead() {
        return wereRead;
    }

    /** A plain line for each: file and line, what is wrong, and what was expected. */
    public List<String> mistakes() {
        return mistakes;
    }
}
