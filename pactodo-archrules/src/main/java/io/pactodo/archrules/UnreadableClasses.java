package io.pactodo.archrules;

import java.util.List;

/**
 * What was named has no classes in it, or some that cannot be read. Nothing is judged then: it would be by half.
 *
 * @since 0.1.0
 */
public final class UnreadableClasses extends RuntimeException {
    private final List<String> mistakes;

    UnreadableClasses(List<String> mistakes) {
        super(String.join("; ", mistakes));
        this.mistakes = List.copyOf(mistakes);
    }

    /** {@return a plain line for each: what, why, and the way out} */
    public List<String> mistakes() {
        return mistakes;
    }
}
