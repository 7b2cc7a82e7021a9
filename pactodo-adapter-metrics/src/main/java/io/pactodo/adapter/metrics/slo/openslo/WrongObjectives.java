package io.pactodo.adapter.metrics.slo.openslo;

import java.util.List;

/** Objectives that are not written as they have to be, or that ask for what cannot be. Tells all mistakes at once. */
public final class WrongObjectives extends RuntimeException {
    private final List<String> mistakes;

    WrongObjectives(List<String> mistakes) {
        super(String.join("\n", mistakes));
        this.mistakes = List.copyOf(mistakes);
    }

    /** A plain line for each: file and line, what is wrong, and what was expected. */
    public List<String> mistakes() {
        return mistakes;
    }
}
