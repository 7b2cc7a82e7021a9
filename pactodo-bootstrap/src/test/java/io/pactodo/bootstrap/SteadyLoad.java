package io.pactodo.bootstrap;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

/** Clients who create tasks at a constant rate, whatever becomes of those before. */
final class SteadyLoad implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<Integer, LongAdder> answers = new ConcurrentHashMap<>();
    private final Collection<CompletableFuture<Void>> underWay = new ConcurrentLinkedQueue<>();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final HttpRequest request;

    private final ScheduledFuture<?> sending;

    private SteadyLoad(URI server, int perSecond) {
        request = HttpRequest.newBuilder(server.resolve("api/tasks"))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"title\":\"One of many\"}"))
                .build();
        sending = clock.scheduleAtFixedRate(this::send, 0, 1_000_000 / perSecond, TimeUnit.MICROSECONDS);
    }

    static SteadyLoad on(URI server, int perSecond) {
        return new SteadyLoad(server, perSecond);
    }

    private void send() {
        var answered = client.sendAsync(request, BodyHandlers.discarding())
                .handle((answer, failure) -> failure == null ? answer.statusCode() : 0)
                .thenAccept(this::count);
        underWay.add(answered);
        underWay.removeIf(CompletableFuture::isDone);
    }

    private void count(int status) {
        answers.computeIfAbsent(status, any -> new LongAdder()).increment();
    }

    /** How many had that answer, or with 0 none at all. */
    long answered(int status) {
        return answers.computeIfAbsent(status, any -> new LongAdder()).sum();
    }

    @Override
    public void close() {
        sending.cancel(true);
        clock.shutdownNow();
    }
}
