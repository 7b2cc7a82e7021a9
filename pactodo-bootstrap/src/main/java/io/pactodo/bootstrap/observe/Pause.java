package io.pactodo.bootstrap.observe;

/** A little time between two looks at something that cannot be waited for. */
final class Pause {
    private Pause() {}

    static void of(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotObserve("interrupted while waiting", e);
        }
    }
}
