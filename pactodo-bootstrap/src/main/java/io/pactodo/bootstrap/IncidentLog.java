package io.pactodo.bootstrap;

import com.github.f4b6a3.uuid.UuidCreator;
import io.pactodo.adapter.metrics.IncidentMetrics;
import io.pactodo.adapter.persistence.journal.CannotOpenJournal;
import io.pactodo.adapter.persistence.journal.FileIncidentJournal;
import io.pactodo.adapter.rest.CannotListenException;
import io.pactodo.adapter.rest.IncidentServer;
import io.pactodo.adapter.rest.RestSettings;
import io.pactodo.application.FeedFigures;
import io.pactodo.application.Incidents;
import io.pactodo.domain.task.StorageException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A running incident log: a directory, the journal in it, and the door. It needs nothing of the task API, which may be what
 * is away.
 */
final class IncidentLog {
    private static final Duration GRACE = Duration.ofSeconds(5);

    private final Path journal;
    private final IncidentServer server;

    private IncidentLog(IncidentLogOrder.Order order, OpenParts parts) {
        var directory = parts.open(() -> DataDirectory.claim(order.directory()));
        journal = directory.path().resolve("incidents.journal");
        var kept = parts.open(() -> FileIncidentJournal.open(journal));
        var errands = new IncidentErrands(order, directory.path(), this::uri, parts);
        var incidents = new Incidents(kept, order.policy(), Clock.systemUTC(), errands.witnesses());
        server = server(order, incidents, errands.figures());
        parts.open(this::listen);
        errands.begin(incidents, parts);
        directory.announce(server.uri());
    }

    /**
     * Opens all parts.
     *
     * @param parts takes each part as it is opened; whoever closes it stops the log
     * @param portFlag the flag that chooses the port, for whoever finds it taken
     * @throws CannotStart when a part cannot be opened; what was opened before is in {@code parts}
     */
    static IncidentLog open(IncidentLogOrder.Order order, OpenParts parts, String portFlag) {
        try {
            return new IncidentLog(order, parts);
        } catch (CannotOpenJournal | StorageException e) {
            throw new CannotStart(String.valueOf(e.getMessage()), e);
        } catch (CannotListenException e) {
            throw new CannotStart(e.getMessage() + " Choose another with " + portFlag + ".", e);
        }
    }

    /** Where clients reach it; ends with a slash. */
    URI uri() {
        return server.uri();
    }

    /** Where people see incidents and answer them. */
    URI page() {
        return server.uri().resolve("incidents");
    }

    /** Where Alertmanager tells of alerts. */
    URI webhook() {
        return server.uri().resolve("api/incidents/alertmanager");
    }

    /** The file that keeps all of it. */
    Path journal() {
        return journal;
    }

    private AutoCloseable listen() {
        server.start();
        return () -> server.stop(GRACE);
    }

    private static IncidentServer server(
            IncidentLogOrder.Order order, Incidents incidents, Optional<Supplier<FeedFigures>> feed) {
        var server = new IncidentServer(
                new RestSettings(
                        order.host().getHostAddress(), order.port(), order.publicUrl(), RestSettings.Limits.DEFAULT),
                order.secret().map(Secret::value),
                incidents,
                List.of(),
                Clock.systemUTC(),
                () -> UuidCreator.getTimeOrderedEpoch().toString());
        var metrics = new IncidentMetrics(Version.ofThisBuild(), incidents::figures);
        feed.ifPresent(metrics::addFeed);
        server.mount("/metrics", metrics.servlet());
        return server;
    }
}
