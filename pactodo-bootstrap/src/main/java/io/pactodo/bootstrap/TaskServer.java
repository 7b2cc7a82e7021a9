package io.pactodo.bootstrap;

import com.github.f4b6a3.uuid.UuidCreator;
import io.pactodo.adapter.metrics.PrometheusMetrics;
import io.pactodo.adapter.rest.RequestObserver;
import io.pactodo.adapter.rest.RestServer;
import io.pactodo.adapter.rest.RestSettings;
import io.pactodo.adapter.rest.StreamSettings;
import io.pactodo.application.ChangeSignals;
import io.pactodo.application.Idempotency;
import io.pactodo.application.Readiness;
import io.pactodo.application.Receipts;
import io.pactodo.application.Repositories;
import io.pactodo.application.SloReports;
import io.pactodo.application.UseCases;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The use cases and the door to them, with every request measured, whatever keeps the tasks. */
final class TaskServer {
    private static final Logger LOG = LoggerFactory.getLogger(TaskServer.class);
    private static final String METRICS_PATH = "/metrics";
    /**
     * Longer than one call of the store waits for a connection and for its statement, 1 s and 2 s. A PATCH makes two such
     * calls, and a request with a key has several statements, so when the database hangs it can take longer, and is cut off.
     */
    private static final Duration GRACE = Duration.ofSeconds(5);

    private final PrometheusMetrics metrics;
    private final RestServer server;
    private final StreamSettings streams;
    private final Supplier<URI> metricsUri;

    /**
     * Prepares to serve.
     *
     * @param configuration where and how
     * @param metrics counts, and is served itself
     * @param repositories keep the tasks and lists
     * @param receipts keeps what was answered, in the same place
     * @param readiness what has to be ready before requests can be served
     */
    TaskServer(
            Configuration configuration,
            PrometheusMetrics metrics,
            Repositories repositories,
            Receipts receipts,
            List<Readiness> readiness) {
        this.metrics = metrics;
        streams = new StreamSettings(
                configuration.streams().most(), configuration.streams().heartbeat());
        var clock = Clock.systemUTC();
        var useCases = UseCases.of(repositories, new TimeOrderedTaskIds(), clock, metrics.useCases());
        server = new RestServer(
                settings(configuration),
                useCases,
                new Idempotency(receipts, useCases, clock, metrics.useCases()),
                readiness,
                this::observe,
                () -> UuidCreator.getTimeOrderedEpoch().toString());
        metricsUri = mountMetrics(configuration);
        expectRequests();
    }

    private static RestSettings settings(Configuration configuration) {
        return new RestSettings(
                        configuration.host().getHostAddress(),
                        configuration.port(),
                        configuration.publicUrl(),
                        RestSettings.Limits.DEFAULT)
                .withRequireIfMatch(configuration.requireIfMatch())
                .withRateLimit(configuration.rateLimit())
                .withTodoBackend(configuration.todoBackend())
                .withFaultInjection(configuration.faultInjection());
    }

    /** Lets followers learn of changes by these signals; to be called before it listens. */
    void stream(ChangeSignals signals) {
        server.stream(signals, streams);
    }

    /** Tells how it stands with the objectives; to be called before it listens. */
    void report(SloReports reports) {
        server.report(reports);
    }

    private Supplier<URI> mountMetrics(Configuration configuration) {
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

    /**
     * Serves from now on.
     *
     * @return to be closed to stop: new connections are refused at once, and what was accepted is answered
     * @throws io.pactodo.adapter.rest.CannotListenException when an address cannot be had
     */
    AutoCloseable listen() {
        server.start();
        return this::drain;
    }

    private void drain() {
        var cut = server.stop(GRACE);
        if (cut > 0) {
            LOG.warn("{} requests were not answered within {} s, and were cut off", cut, GRACE.toSeconds());
        }
    }

    /** Where clients reach it, once it listens; ends with a slash. */
    URI uri() {
        return server.uri();
    }

    /** Where its metrics are scraped, once it listens. */
    URI metricsUri() {
        return metricsUri.get();
    }
}
