package io.pactodo.bootstrap;

import java.io.PrintStream;

/** One life of the server: it starts, says where it is, serves until a signal comes, and lets go of all in order. */
final class Serving {
    private Serving() {}

    /**
     * Serves until SIGTERM or SIGINT comes; then the process drains and ends, so that this does not return.
     *
     * @param configuration what to be
     * @param out where people read that it is ready
     * @throws CannotStart when it cannot start; then nothing is left running
     */
    static void untilStopped(Configuration configuration, PrintStream out) {
        UntilStopped.run(parts ->
                out.println(Announcement.of(Assembly.start(configuration, parts), configuration.faultInjection())));
    }
}
