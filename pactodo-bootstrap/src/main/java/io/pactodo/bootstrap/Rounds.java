package io.pactodo.bootstrap;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does something again and again, in a thread that keeps nobody from ending. */
final class Rounds implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);
    /** Longer than a store takes to answer, or to say that it does not. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final BooleanSupplier round;
    private final Pauses pauses;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread;

    private Rounds(String name, BooleanSupplier round, Pauses pauses) {
        this.round = round;
        this.pauses = pauses;
        this.thread = new Thread(this::work, name);
        thread.setDaemon(true);
    }

    /**
     * Begins, with a pause first: a start has better things to do.
     *
     * @param name of the thread
     * @param round what is done, and whether it left something to do; whatever it fails for may be over the next time
     * @param pauses how long it is waited before each
     */
    static Rounds start(String name, BooleanSupplier round, Pauses pauses) {
        var rounds = new Rounds(name, round, pauses);
        rounds.thread.start();
        return rounds;
    }

    private void work() {
        var isMore = true;
        try {
            while (!closed.await(pauses.after(isMore).toMillis(), TimeUnit.MILLISECONDS)) {
                isMore = attempt();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean attempt() {
        try {
            return round.getAsBoolean();
        } catch (RuntimeException e) {
            LOG.warn("{} was put off: {}", thread.getName(), e.getMessage());
            return false;
        }
    }

    /** Lets the round that it is at be finished, and ends. */
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
