package io.pactodo.bootstrap.drill;

import java.time.Duration;

/** A little time between two looks at something that cannot be waited for. */
final class Pause {
    private Pause() {}

    static void of(Duration time) {
        try {
            Thread.sleep(Math.max(0, time.toMillis()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotDrill("interrupted while waiting", e);
        }
    }
}
