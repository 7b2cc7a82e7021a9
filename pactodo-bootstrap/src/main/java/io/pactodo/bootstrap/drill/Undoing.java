package io.pactodo.bootstrap.drill;

import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How to put back what was broken or started: noted before it is done, and done in reverse, whatever becomes of the others.
 * A signal may ask for it at any moment: then nothing new is broken or started after it.
 */
public final class Undoing implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Undoing.class);

    private final Deque<AutoCloseable> steps = new ArrayDeque<>();
    private boolean isOver;

    /**
     * Breaks or starts something, unless all is being put back already.
     *
     * @param back how to put it back; may be asked though nothing was done
     * @param doing does it
     * @throws CannotDrill when all is put back
     */
    synchronized void noting(AutoCloseable back, Runnable doing) {
        if (isOver) {
            throw new CannotDrill("stopped");
        }
        steps.push(back);
        doing.run();
    }

    /**
     * Does something while nothing is put back.
     *
     * @throws CannotDrill when all is put back
     */
    synchronized void unlessOver(Runnable doing) {
        if (isOver) {
            throw new CannotDrill("stopped");
        }
        doing.run();
    }

    /** Puts everything back; a second time there is nothing to do. */
    @Override
    public synchronized void close() {
        isOver = true;
        while (!steps.isEmpty()) {
            try {
                steps.pop().close();
            } catch (Exception e) {
                LOG.error("Something could not be put back: {}", e.getMessage());
            }
        }
    }
}
