package io.pactodo.bootstrap;

import java.io.PrintStream;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One life of the server: it starts, says where it is, serves until a signal comes, and lets go of all in order. */
final class Serving {
    private static final Logger LOG = LoggerFactory.getLogger(Serving.class);

    private Serving() {}

    /**
     * Serves until SIGTERM or SIGINT comes; then the process drains and ends, so that this does not return.
     *
     * @param configuration what to be
     * @param out where people read that it is ready
     * @throws CannotStart when it cannot start; then nothing is left running
     */
    static void untilStopped(Configuration configuration, PrintStream out) {
        var parts = new OpenParts();
        var stop = new Thread(() -> stop(parts), "stop");
        Runtime.getRuntime().addShutdownHook(stop);
        try {
            out.println(Announcement.of(Assembly.start(configuration, parts)));
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
