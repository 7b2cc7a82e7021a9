package io.pactodo.bootstrap;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does something again and again, at full minutes or whatever it is told, in a thread that keeps nobody from ending. */
final class Rounds implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Runnable round;
    private final InstantSource clock;
    private final Duration every;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread;

    private Rounds(String name, Runnable round, InstantSource clock, Duration every) {
        this.round = round;
        this.clock = clock;
        this.every = every;
        this.thread = new Thread(this::work, name);
        thread.setDaemon(true);
    }

    /**
     * Begins, with a pause first.
     *
     * @param name of the thread
     * @param round what is done; whatever it fails for may be over the next time
     * @param clock what time it is
     * @param every the times are multiples of this since 1970
     */
    static Rounds start(String name, Runnable round, InstantSource clock, Duration every) {
        var rounds = new Rounds(name, round, clock, every);
        rounds.thread.start();
        return rounds;
    }

    private void work() {
        try {
            while (!closed.await(pause(), TimeUnit.MILLISECONDS)) {
                attempt();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private long pause() {
        return every.toMillis() - Math.floorMod(clock.instant().toEpochMilli(), every.toMillis());
    }

    private void attempt() {
        try {
            round.run();
        } catch (RuntimeException e) {
            LOG.warn("{} was put off: {}", thread.getName(), e.getMessage());
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
