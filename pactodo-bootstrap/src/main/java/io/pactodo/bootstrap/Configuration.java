package io.pactodo.bootstrap;

import io.pactodo.adapter.metrics.slo.ObjectivesAsCode;
import io.pactodo.adapter.rest.RestSettings;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.event.Level;

/**
 * What PacToDo was asked to be, checked.
 *
 * @param host the address to listen on
 * @param port the port to listen on, 0 to 65535, where 0 picks a free one
 * @param publicUrl what clients know the server by, without a slash at its end; when empty, each request tells
 * @param requireIfMatch whether a write to a task that is there is refused without {@code If-Match}
 * @param rateLimit how much each caller may ask for; empty for as much as they like
 * @param todoBackend whether clients of Todo-Backend are served
 * @param faultInjection whether requests may be had to fail on purpose
 * @param database where tasks are kept
 * @param poolSize connections to the database, 1 to 100
 * @param streams within what bounds clients follow changes live
 * @param metrics how metrics are served
 * @param slo where the objectives and their figures come from
 * @param logLevel the least that is logged
 */
record Configuration(
        InetAddress host,
        int port,
        Optional<URI> publicUrl,
        boolean requireIfMatch,
        Optional<RestSettings.RateLimit> rateLimit,
        boolean todoBackend,
        boolean faultInjection,
        Database database,
        int poolSize,
        Streams streams,
        Metrics metrics,
        Slo slo,
        Level logLevel) {

    /** Where tasks are kept. */
    sealed interface Database {}

    /**
     * In a PostgreSQL of PacToDo's own.
     *
     * @param directory the data directory, absolute; it need not exist
     */
    record Local(Path directory) implements Database {}

    /**
     * In a PostgreSQL that somebody else runs.
     *
     * @param access how it is reached
     */
    record Remote(DatabaseAccess access) implements Database {}

    /**
     * Within what bounds clients follow changes live.
     *
     * @param most how many at once, 0 to 100000
     * @param heartbeat how often each is sent a sign of life, 1 to 300 s
     */
    record Streams(int most, Duration heartbeat) {}

    /**
     * How metrics are served.
     *
     * @param port a port of their own, 0 to 65535, where 0 picks a free one; when empty, the API's port serves them
     * @param prefix first word of the HTTP metrics' names
     * @param rawPaths whether the path label is the raw path instead of the route's template
     */
    record Metrics(Optional<Integer> port, String prefix, boolean rawPaths) {}

    /**
     * Where the objectives and their figures come from.
     *
     * @param objectives what was promised; when empty, what this build has
     * @param prometheus whom to ask for figures: a URL that may have a password in it; when empty, this process counts itself
     * @param namedBy the flag or the variable that names that one, or would
     */
    record Slo(Optional<ObjectivesAsCode> objectives, Optional<Secret> prometheus, String namedBy) {}
}
