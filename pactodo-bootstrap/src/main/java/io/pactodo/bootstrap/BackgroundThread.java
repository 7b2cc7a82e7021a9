package io.pactodo.bootstrap;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does a piece of work in the background when it is due, and whenever something happens that may make it due. */
final class BackgroundThread implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(BackgroundThread.class);
    /** After an accident; nobody knows then when the work is due. */
    private static final Duration REST = Duration.ofSeconds(10);
    /** Longer than a disk takes; whoever waits for others has to be called off. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final String name;
    private Optional<Thread> thread = Optional.empty();
    private boolean woken;
    private boolean closed;

    /** Does nothing yet. */
    BackgroundThread(String name) {
        this.name = name;
    }

    /**
     * Begins with it at once.
     *
     * @param work says when it is due again; never, if that is empty, unless something happens
     */
    synchronized BackgroundThread start(Supplier<Optional<Duration>> work) {
        var started = new Thread(() -> run(work), name);
        started.setDaemon(true);
        thread = Optional.of(started);
        started.start();
        return this;
    }

    /** Something has happened. */
    synchronized void wake() {
        woken = true;
        notifyAll();
    }

    private void run(Supplier<Optional<Duration>> work) {
        try {
            while (isWanted(worked(work))) {
                LOG.trace("{} is due", name);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Never ends the thread: whatever it fails for may be over the next time. */
    private Optional<Duration> worked(Supplier<Optional<Duration>> work) {
        try {
            return work.get();
        } catch (RuntimeException e) {
            LOG.error("{} failed, and is tried again", name, e);
            return Optional.of(REST);
        }
    }

    private synchronized boolean isWanted(Optional<Duration> due) throws InterruptedException {
        var end = due.map(pause -> System.nanoTime() + pause.toNanos());
        while (!woken && !closed) {
            if (end.isEmpty()) {
                wait();
                continue;
            }
            var left = Duration.ofNanos(end.get() - System.nanoTime());
            if (left.isNegative() || left.isZero()) {
                break;
            }
            wait(left.toMillis() + 1);
        }
        woken = false;
        return !closed;
    }

    /** Lets it finish what it is at, and ends. It is not interrupted: that would close a file that it writes to. */
    @Override
    public void close() {
        Optional<Thread> ending;
        synchronized (this) {
            closed = true;
            notifyAll();
            ending = thread;
        }
        try {
            if (ending.isPresent()) {
                ending.get().join(PATIENCE.toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
