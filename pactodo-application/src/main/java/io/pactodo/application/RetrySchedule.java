package io.pactodo.application;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleSupplier;

/**
 * When somebody who did not take a message is told again: the example of Standard Webhooks
 * (https://www.standardwebhooks.com), from five seconds to a day, three days in all.
 */
final class RetrySchedule {
    private static final List<Duration> DELAYS = List.of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(14),
            Duration.ofHours(20),
            Duration.ofHours(24));
    /** So much is added at random, lest everybody who lost the same receiver comes back at once. */
    private static final double JITTER = 0.2;

    private final DoubleSupplier chance;

    /** @param chance a new number from 0 to 1 each time */
    RetrySchedule(DoubleSupplier chance) {
        this.chance = chance;
    }

    /**
     * How long to wait after so many failures.
     *
     * @param failures 1 or more
     * @return empty when it is time to give up
     */
    Optional<Duration> after(int failures) {
        if (failures > DELAYS.size()) {
            return Optional.empty();
        }
        Duration delay = DELAYS.get(failures - 1);
        return Optional.of(delay.plusMillis((long) (delay.toMillis() * JITTER * chance.getAsDouble())));
    }
}
