package io.pactodo.bootstrap;

import java.util.List;

/** The command line or the environment asks for something that cannot be. Tells all mistakes at once. */
final class Misconfigured extends RuntimeException {
    private final List<String> mistakes;

    /**
     * @param mistakes a plain line for each: where it was said, what is wrong, and what would be right
     */
    Misconfigured(List<String> mistakes) {
        super(String.join("; ", mistakes));
        this.mistakes = List.copyOf(mistakes);
    }

    List<String> mistakes() {
        return mistakes;
    }
}
