package io.pactodo.bootstrap;

import com.github.f4b6a3.uuid.UuidCreator;
import io.pactodo.adapter.metrics.MetricsSettings;
import io.pactodo.adapter.metrics.PrometheusMetrics;
import io.pactodo.adapter.persistence.PostgresSettings;
import io.pactodo.adapter.persistence.PostgresStore;
import io.pactodo.adapter.rest.CannotListenException;
import io.pactodo.adapter.rest.RequestObserver;
import io.pactodo.adapter.rest.RestServer;
import io.pactodo.adapter.rest.RestSettings;
import io.pactodo.application.TaskService;
import io.pactodo.domain.task.StorageException;
import io.pactodo.domain.task.TaskId;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/**
 * A running PacToDo, put together by hand: this is the one place that knows all of its parts. They are opened from the
 * inside out, the database first and the door last, and closed in reverse.
 */
final class Assembly {
    private static final String METRICS_PATH = "/metrics";
    /** Longer than a request can take, since waiting for a connection and for a statement have time-outs of their own. */
    private static final Duration GRACE = Duration.ofSeconds(5);

    private final Configuration configuration;
    private final PrometheusMetrics metrics;
    private final TaskDatabase database;
    private final RestServer server;
    private final Supplier<URI> metricsUri;

    private Assembly(Configuration configuration, OpenParts parts) {
        this.configuration = configuration;
        metrics = new PrometheusMetrics(metricsSettings());
        database = parts.open(() -> TaskDatabase.open(configuration.database()));
        var store = parts.open(() -> PostgresStore.open(storeSettings()));
        var tasks = new TaskService(
                store.tasks(),
                () -> new TaskId(UuidCreator.getTimeOrderedEpoch()),
                Clock.systemUTC(),
                metrics.useCases());
        server = new RestServer(
                restSettings(),
                tasks,
                List.of(store.readiness()),
                this::observe,
                () -> UuidCreator.getTimeOrderedEpoch().toString());
        metricsUri = mountMetrics();
        expectRequests();
        parts.open(this::listen);
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
        } catch (CannotListenException | StorageException e) {
            throw new CannotStart(String.valueOf(e.getMessage()), e);
        }
    }

    /** Where clients reach it; ends with a slash. */
    URI uri() {
        return server.uri();
    }

    /** Where its metrics are scraped. */
    URI metricsUri() {
        return metricsUri.get();
    }

    /** Where its tasks are kept, for people. */
    String dataLocation() {
        return database.location();
    }

    private MetricsSettings metricsSettings() {
        return MetricsSettings.ofVersion(Version.ofThisBuild())
                .withPrefix(configuration.metrics().prefix())
                .withRawPaths(configuration.metrics().rawPaths());
    }

    private PostgresSettings storeSettings() {
        var access = database.access();
        return PostgresSettings.of(
                        access.url(),
                        access.user(),
                        access.password().map(Secret::value).orElse(""))
                .withConnections(configuration.poolSize())
                .withMetrics(metrics.connectionPools());
    }

    private RestSettings restSettings() {
        return new RestSettings(
                configuration.host().getHostAddress(),
                configuration.port(),
                configuration.publicUrl(),
                RestSettings.Limits.DEFAULT,
                configuration.requireIfMatch());
    }

    private Supplier<URI> mountMetrics() {
        var servlet = metrics.servlet();
        return configuration
                .metrics()
                .port()
                .map(port -> server.mountApart(configuration.host().getHostAddress(), port, METRICS_PATH, servlet))
                .orElseGet(() -> {
                    server.mount(METRICS_PATH, servlet);
                    return () -> server.uri().resolve(METRICS_PATH.substring(1));
                });
    }

    /** Every series is there before its first request: an increase from nothing is none to Prometheus. */
    private void expectRequests() {
        server.routes()
                .forEach(route -> route.statuses()
                        .forEach(status -> metrics.expectRequest(route.method(), route.template(), status)));
    }

    private void observe(RequestObserver.Answered request) {
        metrics.requestFinished(request.method(), request.route(), request.path(), request.status(), request.nanos());
        if (request.uncaught()) {
            metrics.uncaughtException(request.method());
        }
    }

    private AutoCloseable listen() {
        server.start();
        return () -> server.stop(GRACE);
    }
}
