package io.pactodo.domain.incident;

import java.time.Instant;

/**
 * When it really began, as far as that is known.
 *
 * @param at the instant
 * @param certainty how it is known
 * @since 0.1.0
 */
public record Beginning(Instant at, Certainty certainty) {
    /** How a beginning is known. */
    public enum Certainty {
        /** It was looked up in what was measured. */
        MEASURED,
        /** It was reckoned back from when the first alert fired. */
        ESTIMATED
    }

    /**
     * {@return a beginning that was looked up}
     *
     * @param at as it was measured
     */
    public static Beginning measured(Instant at) {
        return new Beginning(at, Certainty.MEASURED);
    }

    /**
     * {@return a beginning that was reckoned}
     *
     * @param at as it was reckoned
     */
    public static Beginning estimated(Instant at) {
        return new Beginning(at, Certainty.ESTIMATED);
    }
}
