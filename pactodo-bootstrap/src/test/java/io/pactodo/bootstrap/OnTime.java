package io.pactodo.bootstrap;

import java.time.Duration;

/**
 * Holds news of alerts to their times. What is allowed is what the waits that are set up add up to in the worst case, and
 * what this machine was late by meanwhile: nothing on one that is idle, and much on one that is slow or busy, which
 * breaks no promise. What was promised is printed beside what was measured.
 */
final class OnTime implements AutoCloseable {
    /** From the fault to the webhook, by way of a scrape, an evaluation and a notification, so many have to be woken in turn. */
    private static final int WOKEN_IN_TURN = 4;

    private static final Duration ROUNDING = Duration.ofSeconds(1);

    private final WatchedServer watched;
    private final Pace pace;
    private final Lateness lateness = new Lateness();

    OnTime(WatchedServer watched) {
        this.watched = watched;
        this.pace = Pace.of(watched.watching());
    }

    /** A moment, and how late the machine had been until then. */
    record Moment(long nanos, Duration late) {
        Duration until(long other) {
            return Duration.ofNanos(other - nanos);
        }
    }

    Moment now() {
        return new Moment(System.nanoTime(), lateness.sum());
    }

    /**
     * Waits until it is told that the alert fires.
     *
     * @param promised what is said of it where it is promised
     * @param lasts how long the fault has to last before somebody is to be told
     */
    long firing(String fault, String alert, Moment since, String promised, Duration lasts) throws InterruptedException {
        return await(fault, alert, true, since, promised, lasts.plus(pace.told()));
    }

    /** Waits until it is told that the alert fires no more, {@code fades} after which there is no reason for it. */
    long resolved(String fault, String alert, Moment since, String promised, Duration fades)
            throws InterruptedException {
        return await(fault + ", mended", alert, false, since, promised, fades.plus(pace.resolved()));
    }

    private long await(String fault, String alert, boolean isFiring, Moment since, String promised, Duration most)
            throws InterruptedException {
        var heard = watched.told()
                .await(
                        alert,
                        isFiring,
                        since.nanos(),
                        () -> most.plus(allowance(since)).toNanos());
        System.out.printf(
                "%-18s %-45s %5.1f s; promised: %s; at most %d s, and %.1f s that the machine was late%n",
                fault,
                alert,
                since.until(heard).toMillis() / 1000.0,
                promised,
                most.toSeconds(),
                allowance(since).toMillis() / 1000.0);
        return heard;
    }

    private Duration allowance(Moment since) {
        return lateness.sum()
                .minus(since.late())
                .multipliedBy(WOKEN_IN_TURN)
                .plus(pace.delay(watched.watching()))
                .plus(ROUNDING);
    }

    @Override
    public void close() {
        lateness.close();
    }
}
