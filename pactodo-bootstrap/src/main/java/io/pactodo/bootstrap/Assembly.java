package io.pactodo.bootstrap;

import io.pactodo.adapter.metrics.MetricsSettings;
import io.pactodo.adapter.metrics.PrometheusMetrics;
import io.pactodo.adapter.persistence.PostgresSettings;
import io.pactodo.adapter.persistence.PostgresStore;
import io.pactodo.adapter.rest.CannotListenException;
import io.pactodo.application.Housekeeping;
import io.pactodo.application.Repositories;
import io.pactodo.application.SloReports;
import io.pactodo.domain.task.StorageException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/**
 * A running PacToDo, put together by hand. Its parts are opened from the inside out, the database first and the door
 * last, and closed in reverse.
 */
final class Assembly {
    /** Between batches of housekeeping: so much of the time is left to those who wait for an answer. */
    private static final Duration BREATH = Duration.ofMillis(100);
    /** After the last batch: what is due is gone a minute later. */
    private static final Duration REST = Duration.ofMinutes(1);

    private final TaskDatabase database;
    private final TaskServer server;

    private Assembly(Configuration configuration, OpenParts parts) {
        var clock = Clock.systemUTC();
        var metrics = new PrometheusMetrics(metricsSettings(configuration.metrics()));
        database = parts.open(() -> TaskDatabase.open(configuration.database()));
        var store = parts.open(() -> PostgresStore.open(storeSettings(configuration, metrics)));
        var repositories = new Repositories(store.tasks(), store.lists(), store.tags());
        var housekeeping = new Housekeeping(repositories, store.receipts(), clock);
        parts.open(() -> Rounds.start("pactodo-housekeeping", () -> housekeeping.tidy() > 0, Pauses.of(BREATH, REST)));
        server = new TaskServer(configuration, metrics, repositories, store.receipts(), List.of(store.readiness()));
        server.stream(store.signals());
        var promise = parts.open(() -> WatchedPromise.open(configuration.slo(), metrics.counters(), clock));
        server.report(new SloReports(promise, clock));
        parts.open(server::listen);
        database.announce(server.uri());
    }

    /**
     * Starts all parts.
     *
     * @param parts takes each part as it is opened; whoever closes it stops PacToDo
     * @throws CannotStart when a part cannot be opened; what was opened before is in {@code parts}
     */
    static Assembly start(Configuration configuration, OpenParts parts) {
        try {
            return new Assembly(configuration, parts);
        } catch (CannotListenException e) {
            throw new CannotStart(e.getMessage() + " Choose another with --host, --port or --metrics-port.", e);
        } catch (StorageException e) {
            throw new CannotStart(String.valueOf(e.getMessage()), e);
        }
    }

    private static MetricsSettings metricsSettings(Configuration.Metrics wanted) {
        return MetricsSettings.ofVersion(Version.ofThisBuild())
                .withPrefix(wanted.prefix())
                .withRawPaths(wanted.rawPaths());
    }

    private PostgresSettings storeSettings(Configuration configuration, PrometheusMetrics metrics) {
        var access = database.access();
        return PostgresSettings.of(
                        access.url(),
                        access.user(),
                        access.password().map(Secret::value).orElse(""))
                .withConnections(configuration.poolSize())
                .withMetrics(metrics.connectionPools());
    }

    /** Where clients reach it; ends with a slash. */
    URI uri() {
        return server.uri();
    }

    /** Where its metrics are scraped. */
    URI metricsUri() {
        return server.metricsUri();
    }

    /** Where its tasks are kept, for people. */
    String dataLocation() {
        return database.location();
    }
}
