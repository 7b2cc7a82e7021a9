package io.pactodo.bootstrap;

import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One life of a process that goes on until a signal comes, and then lets go of all that it opened, in order. */
final class UntilStopped {
    private static final Logger LOG = LoggerFactory.getLogger(UntilStopped.class);

    private UntilStopped() {}

    /**
     * Lives until SIGTERM or SIGINT comes; then the process closes what was opened and ends, so that this does not return.
     *
     * @param begin opens what there is to open, and returns when there is nothing left to do but wait
     * @throws RuntimeException what {@code begin} throws, such as {@link CannotStart}; then nothing is left running
     */
    static void run(Consumer<OpenParts> begin) {
        var parts = new OpenParts();
        var stop = new Thread(() -> stop(parts), "stop");
        Runtime.getRuntime().addShutdownHook(stop);
        try {
            begin.accept(parts);
        } catch (RuntimeException | Error e) {
            parts.close();
            forget(stop);
            throw e;
        }
        waitForever();
    }

    /**
     * Ends the process by itself, because the virtual machine would end it with 128 and the number of the signal, which
     * is for those that were killed. This one did what it was told.
     */
    private static void stop(OpenParts parts) {
        LOG.info("Stopping: no new connections, and what was accepted is answered");
        parts.close();
        LOG.info("Stopped");
        Runtime.getRuntime().halt(ExitCode.DONE.number());
    }

    private static void forget(Thread stop) {
        try {
            Runtime.getRuntime().removeShutdownHook(stop);
        } catch (IllegalStateException stopping) {
            // A signal came first: it ends the process, and what is left of this thread with it.
            waitForever();
        }
    }

    private static void waitForever() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
