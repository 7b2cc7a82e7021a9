package io.pactodo.bootstrap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.pactodo.adapter.metrics.MetricsSettings;
import io.pactodo.adapter.metrics.PrometheusMetrics;
import io.pactodo.application.Repositories;
import io.pactodo.application.SloReports;
import io.pactodo.testkit.BreakableTaskRepository;
import io.pactodo.testkit.InMemoryReceipts;
import io.pactodo.testkit.InMemoryTaskRepository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.slf4j.event.Level;

/** A PacToDo that keeps its tasks in memory and tells of its promise. */
final class PromiseServer implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final OpenParts parts = new OpenParts();
    private final BreakableTaskRepository tasks;
    private final TaskServer server;

    private PromiseServer(Map<Setting, String> flags) {
        Logging.at(Level.ERROR);
        var all = new EnumMap<Setting, String>(Setting.class);
        all.put(Setting.PORT, "0");
        all.putAll(flags);
        var configuration = ConfigurationReader.read(all, Map.of("HOME", "/nowhere"));
        var metrics = new PrometheusMetrics(MetricsSettings.ofVersion("1"));
        var store = new InMemoryTaskRepository();
        var clock = Clock.systemUTC();
        tasks = new BreakableTaskRepository(store);
        server = new TaskServer(
                configuration, metrics, new Repositories(tasks, store, store), new InMemoryReceipts(store), List.of());
        var promise = parts.open(() -> WatchedPromise.open(configuration.slo(), metrics.counters(), clock));
        server.report(new SloReports(promise, clock));
        parts.open(server::listen);
    }

    /** One that asks nobody but itself. */
    static PromiseServer alone() {
        return new PromiseServer(Map.of());
    }

    /** One that a Prometheus is named to. */
    static PromiseServer watchedBy(URI prometheus) {
        return new PromiseServer(Map.of(Setting.PROMETHEUS_URL, prometheus.toString()));
    }

    /** So many requests that succeed, and so many that do not for the fault of this side. */
    void serve(int good, int bad) {
        for (var time = 0; time < good; time++) {
            get("/api/tasks");
        }
        tasks.breakDown();
        var silence = new Silence();
        try (silence) {
            for (var time = 0; time < bad; time++) {
                get("/api/tasks");
            }
        }
        tasks.repair();
    }

    HttpResponse<String> get(String path) {
        return Node.send("GET", uri().resolve(path), "");
    }

    /** What programs are told. */
    JsonNode standing() {
        try {
            return JSON.readTree(get("/api/slo").body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI uri() {
        return server.uri();
    }

    URI metricsUri() {
        return server.metricsUri();
    }

    @Override
    public void close() {
        parts.close();
    }
}
