package io.pactodo.adapter.rest;

import io.pactodo.application.Idempotency;
import io.pactodo.application.Readiness;
import io.pactodo.application.Repositories;
import io.pactodo.application.SloReports;
import io.pactodo.application.UseCases;
import io.pactodo.testkit.BreakableLists;
import io.pactodo.testkit.BreakableReceipts;
import io.pactodo.testkit.BreakableTaskRepository;
import io.pactodo.testkit.InMemoryReceipts;
import io.pactodo.testkit.InMemoryTaskRepository;
import io.pactodo.testkit.RecordingUseCaseMetrics;
import io.pactodo.testkit.SequentialTaskIds;
import io.pactodo.testkit.SteppingClock;
import jakarta.servlet.http.HttpServlet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** A server on a free port of the loopback address, with the probe, and a client of it. */
final class Served implements AutoCloseable {
    final RecordingObserver observer = new RecordingObserver();
    private final InMemoryTaskRepository tasks = new InMemoryTaskRepository();
    final BreakableTaskRepository repository = new BreakableTaskRepository(tasks);
    final BreakableReceipts receipts = new BreakableReceipts(new InMemoryReceipts(tasks));
    final BreakableLists lists = new BreakableLists(tasks);
    final RestServer server;
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    Served() {
        this(RestSettings.Limits.DEFAULT);
    }

    Served(RestSettings.Limits limits, Readiness... readiness) {
        this(new RestSettings("127.0.0.1", 0, Optional.empty(), limits), readiness);
    }

    Served(RestSettings settings, Readiness... readiness) {
        server = prepare(settings, observer, repository, lists, receipts, readiness);
        server.start();
    }

    /** One that tells followers of each change at once. */
    Served(StreamSettings streams) {
        server = prepare(RestSettings.at("127.0.0.1", 0), observer, repository, lists, receipts);
        server.stream(tasks.signals(), streams);
        server.start();
    }

    /** One that tells of objectives. */
    Served(SloReports reports) {
        server = prepare(RestSettings.at("127.0.0.1", 0), observer, repository, lists, receipts);
        server.report(reports);
        server.start();
    }

    /** One with a servlet beside the API, as a server has that shows metrics: with one, Grizzly has paths to choose from. */
    Served(String path, HttpServlet servlet) {
        this(RestSettings.at("127.0.0.1", 0), path, servlet);
    }

    /** The same where things may go wrong on purpose. */
    static Served breakable(String path, HttpServlet servlet) {
        return new Served(RestSettings.at("127.0.0.1", 0).withFaultInjection(true), path, servlet);
    }

    private Served(RestSettings settings, String path, HttpServlet servlet) {
        server = prepare(settings, observer, repository, lists, receipts);
        server.mount(path, servlet);
        server.start();
    }

    static RestServer prepare(
            RestSettings settings,
            RequestObserver observer,
            BreakableTaskRepository repository,
            Readiness... readiness) {
        BreakableLists lists = new BreakableLists(new InMemoryTaskRepository());
        return prepare(settings, observer, repository, lists, BreakableReceipts.broken(), readiness);
    }

    private static RestServer prepare(
            RestSettings settings,
            RequestObserver observer,
            BreakableTaskRepository repository,
            BreakableLists lists,
            BreakableReceipts receipts,
            Readiness... readiness) {
        SequentialTaskIds ids = new SequentialTaskIds();
        SteppingClock clock = SteppingClock.bySeconds();
        RecordingUseCaseMetrics metrics = new RecordingUseCaseMetrics();
        UseCases useCases = UseCases.of(new Repositories(repository, lists, lists), ids, clock, metrics);
        AtomicInteger requests = new AtomicInteger();
        return new RestServer(
                settings,
                useCases,
                new Idempotency(receipts, useCases, clock, metrics),
                List.of(readiness),
                observer,
                () -> "request-" + requests.incrementAndGet(),
                List.of(ProbeResource.class));
    }

    /** @param headers names and values, in turn */
    HttpResponse<byte[]> send(String method, String path, byte[] body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                .timeout(Duration.ofSeconds(20))
                .method(
                        method,
                        body.length == 0
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            HttpResponse<byte[]> response = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            Contracts.hold(response);
            return response;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", stopped);
        }
    }

    HttpResponse<byte[]> send(String method, String path) {
        return send(method, path, new byte[0]);
    }

    HttpResponse<byte[]> get(String path, String... headers) {
        return send("GET", path, new byte[0], headers);
    }

    static String text(HttpResponse<byte[]> response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    Wire wire() {
        return new Wire(server.port());
    }

    /** Stops it, if that was not done before; answers how many requests were cut off. */
    int stop(Duration grace) {
        return stopped.getAndSet(true) ? 0 : server.stop(grace);
    }

    @Override
    public void close() {
        stop(Duration.ZERO);
    }
}
