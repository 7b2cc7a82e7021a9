package io.pactodo.adapter.rest;

import io.pactodo.application.ListService;
import io.pactodo.application.Readiness;
import io.pactodo.application.TagService;
import io.pactodo.application.TaskService;
import io.pactodo.testkit.BreakableTaskRepository;
import io.pactodo.testkit.InMemoryTaskRepository;
import io.pactodo.testkit.RecordingUseCaseMetrics;
import io.pactodo.testkit.SequentialTaskIds;
import io.pactodo.testkit.SteppingClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** A server on a free port of the loopback address, with the probe, and a client of it. */
final class Served implements AutoCloseable {
    final RecordingObserver observer = new RecordingObserver();
    final BreakableTaskRepository repository;
    final BreakableLists lists;
    final RestServer server;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    Served() {
        this(RestSettings.Limits.DEFAULT);
    }

    Served(RestSettings.Limits limits, Readiness... readiness) {
        this(new RestSettings("127.0.0.1", 0, Optional.empty(), limits), readiness);
    }

    Served(RestSettings settings, Readiness... readiness) {
        InMemoryTaskRepository store = new InMemoryTaskRepository();
        repository = new BreakableTaskRepository(store);
        lists = new BreakableLists(store);
        server = prepare(settings, observer, repository, lists, readiness);
        server.start();
    }

    static RestServer prepare(
            RestSettings settings,
            RequestObserver observer,
            BreakableTaskRepository repository,
            Readiness... readiness) {
        return prepare(settings, observer, repository, new BreakableLists(new InMemoryTaskRepository()), readiness);
    }

    private static RestServer prepare(
            RestSettings settings,
            RequestObserver observer,
            BreakableTaskRepository repository,
            BreakableLists lists,
            Readiness... readiness) {
        SequentialTaskIds ids = new SequentialTaskIds();
        InstantSource clock = SteppingClock.bySeconds();
        RecordingUseCaseMetrics metrics = new RecordingUseCaseMetrics();
        AtomicInteger requests = new AtomicInteger();
        return new RestServer(
                settings,
                new TaskService(repository, ids, clock, metrics),
                new ListService(lists, ids, clock, metrics),
                new TagService(lists, repository, clock, metrics),
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
            return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
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

    @Override
    public void close() {
        server.stop(Duration.ZERO);
    }
}
