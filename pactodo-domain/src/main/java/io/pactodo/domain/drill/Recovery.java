package io.pactodo.domain.drill;

/**
 * Who sees to it that what was broken serves again.
 *
 * @since 0.1.0
 */
public enum Recovery {
    /** The drill mends it, as a person would who was told of it. */
    BY_DRILL("by the drill"),
    /** It comes back without the drill's doing, as a container does that its engine restarts. */
    BY_ITSELF("by itself");

    private final String words;

    Recovery(String words) {
        this.words = words;
    }

    /** {@return what it is called for people, as a part of a sentence} */
    public String words() {
        return words;
    }
}
