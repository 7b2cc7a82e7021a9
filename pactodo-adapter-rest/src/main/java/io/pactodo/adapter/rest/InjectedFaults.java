package io.pactodo.adapter.rest;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * What goes wrong on purpose at this moment, and for how long: it ends by itself, whatever becomes of whoever asked for it.
 * Safe for use by any number of threads.
 */
final class InjectedFaults {
    /**
     * Steps of the golden ratio: of any hundred numbers in turn, and of every fourth or fifth of them as well, the share that
     * falls below a bound is that bound, give or take two. So it is neither left to chance, nor always the same client's.
     */
    private static final double STEP = 0.6180339887498949;

    private final LongSupplier nanos;
    private volatile Running running;
    private final AtomicLong errors = new AtomicLong();
    private final AtomicLong delays = new AtomicLong();

    /** @param nanos what time it is, as {@link System#nanoTime} tells it */
    InjectedFaults(LongSupplier nanos) {
        this.nanos = nanos;
        this.running = new Running(InjectedFault.NONE, nanos.getAsLong());
    }

    private record Running(InjectedFault fault, long end) {}

    /**
     * Injects that from now on, in the place of what was before.
     *
     * @return what was before
     */
    InjectedFault inject(InjectedFault fault, Duration time) {
        InjectedFault before = now();
        running = new Running(fault, nanos.getAsLong() + time.toNanos());
        return before;
    }

    /** What goes wrong now. */
    InjectedFault now() {
        Running current = running;
        return isOver(current) ? InjectedFault.NONE : current.fault();
    }

    /** How long it still goes on; zero when nothing goes wrong. */
    Duration left() {
        Running current = running;
        return isOver(current) ? Duration.ZERO : Duration.ofNanos(current.end() - nanos.getAsLong());
    }

    /** Whether the next request is one of those that fail. */
    boolean isNextToFail(InjectedFault fault) {
        return isAmong(errors, fault.errorShare());
    }

    /** Whether the next request is one of those that wait. */
    boolean isNextToWait(InjectedFault fault) {
        return isAmong(delays, fault.delayShare());
    }

    private static boolean isAmong(AtomicLong numbers, double share) {
        double place = numbers.incrementAndGet() * STEP;
        return place - Math.floor(place) < share;
    }

    private boolean isOver(Running current) {
        return current.end() - nanos.getAsLong() <= 0;
    }
}
