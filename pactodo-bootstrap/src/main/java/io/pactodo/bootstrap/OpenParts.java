package io.pactodo.bootstrap;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What was opened and has to be closed: in reverse, each part whatever becomes of the others. A signal may close it in
 * the middle of the start: then the part that is just being opened is waited for and closed too, and no other is opened.
 */
final class OpenParts implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(OpenParts.class);

    private final Deque<AutoCloseable> parts = new ArrayDeque<>();
    /** Not guarded by the monitor: who closes while a part is being opened has to be heard before the next one is. */
    private volatile boolean closed;

    /**
     * Opens a part.
     *
     * @throws CannotStart when all is closed already
     */
    synchronized <T extends AutoCloseable> T open(Supplier<T> part) {
        if (closed) {
            throw new CannotStart("stopped before it was ready");
        }
        T opened = part.get();
        parts.push(opened);
        return opened;
    }

    /** Closes all parts, the last one first; a second time there is nothing to do. */
    @Override
    public void close() {
        closed = true;
        closeAll();
    }

    private synchronized void closeAll() {
        while (!parts.isEmpty()) {
            close(parts.pop());
        }
    }

    private static void close(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception e) {
            LOG.warn("{} was not closed in order", part.getClass().getSimpleName(), e);
        }
    }
}
