package io.pactodo.testkit.broken;

import java.util.function.BooleanSupplier;

/** Waits for what another thread is about to do, and gives up in the end when nobody does it. */
final class Company {
    private static final long NANOSECONDS_BEFORE_GIVING_UP = 10_000_000_000L;

    private Company() {}

    /** Waits, with the monitor held and let go meanwhile, until that is so; whoever makes it so notifies the monitor. */
    static void await(Object monitor, BooleanSupplier condition) {
        long end = System.nanoTime() + NANOSECONDS_BEFORE_GIVING_UP;
        try {
            while (!condition.getAsBoolean() && System.nanoTime() < end) {
                monitor.wait(100);
            }
        } catch (InterruptedException failure) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Nobody came.", failure);
        }
    }
}
