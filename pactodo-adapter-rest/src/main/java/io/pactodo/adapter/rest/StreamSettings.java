package io.pactodo.adapter.rest;

import java.time.Duration;

/**
 * Within what bounds clients follow changes live.
 *
 * @param most how many may do so at once; one more is a 503
 * @param heartbeat how often each is sent a sign of life and the store is asked without a signal. Whoever has not taken in
 *     by the next one what was sent before is dropped. At least 100 ms
 */
public record StreamSettings(int most, Duration heartbeat) {
    private static final Duration SHORTEST = Duration.ofMillis(100);

    /** 1,000 streams, 15 s. */
    public static final StreamSettings DEFAULT = new StreamSettings(1_000, Duration.ofSeconds(15));

    /**
     * @throws IllegalArgumentException when a number is below its limit: configuration is checked where it is read, so
     *     this is a bug there
     */
    public StreamSettings {
        if (most < 0) {
            throw new IllegalArgumentException("There are 0 streams or more, but not " + most + ".");
        }
        if (heartbeat.compareTo(SHORTEST) < 0) {
            throw new IllegalArgumentException(
                    "A heartbeat takes at least 100 ms, but this one takes " + heartbeat.toMillis() + " ms.");
        }
    }
}
