package io.pactodo.application;

import java.time.Duration;

/**
 * How another tool took a message.
 *
 * @since 0.1.0
 */
public sealed interface Reception {
    /** It has it. */
    record Taken() implements Reception {}

    /**
     * It may not have it.
     *
     * @param reason why, in words for operators
     * @param rest how long it wants to be left alone at least; zero when it does not say
     */
    record Failed(String reason, Duration rest) implements Reception {}

    /** It never wants to be told of anything again. */
    record Gone() implements Reception {}
}
