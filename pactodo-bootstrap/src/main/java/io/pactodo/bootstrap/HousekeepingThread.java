package io.pactodo.bootstrap;

import io.pactodo.application.Housekeeping;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sees to the housekeeping in the background: a batch, a breath, until nothing is left; and again after a while. */
final class HousekeepingThread implements AutoCloseable {
    /** Between batches: so much of the time is left to those who wait for an answer. */
    static final Duration BREATH = Duration.ofMillis(100);

    /** After the last batch: what is due is gone a minute later. */
    static final Duration REST = Duration.ofMinutes(1);

    private static final Logger LOG = LoggerFactory.getLogger(HousekeepingThread.class);
    /** Longer than the store takes to answer, or to say that it does not. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Housekeeping housekeeping;
    private final Duration breath;
    private final Duration rest;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread = new Thread(this::work, "pactodo-housekeeping");

    private HousekeepingThread(Housekeeping housekeeping, Duration breath, Duration rest) {
        this.housekeeping = housekeeping;
        this.breath = breath;
        this.rest = rest;
        thread.setDaemon(true);
    }

    /** Begins, with the breath first: a start has better things to do. */
    static HousekeepingThread start(Housekeeping housekeeping, Duration breath, Duration rest) {
        var started = new HousekeepingThread(housekeeping, breath, rest);
        started.thread.start();
        return started;
    }

    private void work() {
        var pause = breath;
        try {
            while (!closed.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                pause = tidied() > 0 ? breath : rest;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Never ends the thread: whatever it fails for may be over the next time. */
    private int tidied() {
        try {
            return housekeeping.tidy();
        } catch (RuntimeException e) {
            LOG.warn("Housekeeping was put off: {}", e.getMessage());
            return 0;
        }
    }

    /** Lets the batch that it is at be finished, and ends. */
    @Override
    public void close() {
        closed.countDown();
        try {
            thread.join(PATIENCE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
