package io.pactodo.application;

import java.time.Duration;

/** Another tool that wants to be told of incidents. */
public interface IncidentReceiver {
    /** Tells this receiver from another one, without what only it may know. */
    String name();

    /**
     * Tells it once, and waits for its answer for a bounded time.
     *
     * @return how it took that; never an exception, whatever the receiver does
     */
    Reception tell(IncidentMessage message);

    /** How a message was taken. */
    sealed interface Reception {}

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
