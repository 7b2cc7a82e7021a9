package io.pactodo.bootstrap.drill;

import io.pactodo.domain.drill.DrillLoad;
import io.pactodo.domain.drill.Shot;
import io.pactodo.domain.drill.Shot.Outcome;
import io.pactodo.domain.drill.Writes;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Clients who come at a constant rate, whatever becomes of those before them: one in four creates a task, the others read a
 * page. Their time counts from when they were to come, so that a server that stands still keeps all of them waiting, and not
 * only one (https://www.scylladb.com/2021/04/22/on-coordinated-omission/).
 */
final class SteadyRequests implements AutoCloseable {
    /** After that long, a client has gone away. So there are never more under way than come in this time. */
    static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final int ONE_WRITES_IN = 4;
    private static final long NANOS = 1_000_000_000L;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final ScheduledExecutorService clockwork = Executors.newSingleThreadScheduledExecutor();
    private final Queue<Shot> shots = new ConcurrentLinkedQueue<>();
    private final Queue<URI> created = new ConcurrentLinkedQueue<>();
    private final Queue<CompletableFuture<?>> underWay = new ConcurrentLinkedQueue<>();
    private final URI server;
    private final String workspace;
    private final int perSecond;
    private final Instant begin;
    private final long beginNanos = System.nanoTime();
    private final ScheduledFuture<?> sending;
    private long sent;

    private SteadyRequests(URI server, String workspace, int perSecond, InstantSource clock) {
        this.server = server;
        this.workspace = workspace;
        this.perSecond = perSecond;
        this.begin = clock.instant();
        this.sending = clockwork.scheduleAtFixedRate(this::send, 0, NANOS / perSecond, TimeUnit.NANOSECONDS);
    }

    /**
     * Begins.
     *
     * @param server whom to ask
     * @param workspace where they work, so that nobody else's tasks are touched
     * @param perSecond how many come a second
     * @param clock what time it is
     */
    static SteadyRequests on(URI server, String workspace, int perSecond, InstantSource clock) {
        return new SteadyRequests(server, workspace, perSecond, clock);
    }

    /** When it began. */
    Instant begin() {
        return begin;
    }

    private void send() {
        var number = sent++;
        var due = number * (NANOS / perSecond);
        var writes = number % ONE_WRITES_IN == 0;
        var request = writes ? create(number) : read();
        var answered = client.sendAsync(request, BodyHandlers.discarding())
                .handle((answer, failure) -> failure == null ? outcome(answer, writes) : Outcome.LOST)
                .thenAccept(outcome -> shots.add(new Shot(
                        begin.plusNanos(due),
                        Duration.ofNanos(Math.max(0, System.nanoTime() - beginNanos - due)),
                        outcome)));
        underWay.add(answered);
        underWay.removeIf(CompletableFuture::isDone);
    }

    private HttpRequest create(long number) {
        return request("api/tasks")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"title\":\"Created in a drill, number " + number + "\"}"))
                .build();
    }

    private HttpRequest read() {
        return request("api/tasks?limit=10").build();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(server.resolve(path)).timeout(PATIENCE).header("X-Workspace", workspace);
    }

    private Outcome outcome(HttpResponse<?> answer, boolean writes) {
        if (answer.statusCode() / 100 != 2) {
            return Outcome.FAILED;
        }
        if (writes) {
            answer.headers()
                    .firstValue("Location")
                    .map(location -> server.resolve(URI.create(location).getRawPath()))
                    .ifPresent(created::add);
        }
        return Outcome.SERVED;
    }

    /** Ends it, and waits for those that are under way. */
    DrillLoad end() {
        close();
        CompletableFuture.allOf(underWay.toArray(CompletableFuture[]::new)).join();
        return new DrillLoad(perSecond, List.copyOf(shots));
    }

    /** Looks for every task whose creation was acknowledged. To be asked when it is over. */
    Writes writes() {
        var all = new ArrayList<>(created);
        return new Writes(
                all.size(), all.stream().filter(task -> !isThere(task)).count());
    }

    /** Tried again: one lost answer is no lost task. */
    private boolean isThere(URI task) {
        var request = HttpRequest.newBuilder(task)
                .timeout(PATIENCE)
                .header("X-Workspace", workspace)
                .build();
        for (var attempt = 0; attempt < 3; attempt++) {
            try {
                if (client.send(request, BodyHandlers.discarding()).statusCode() == 200) {
                    return true;
                }
            } catch (IOException e) {
                Pause.of(Duration.ofMillis(200));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return false;
    }

    @Override
    public void close() {
        sending.cancel(false);
        clockwork.shutdown();
        try {
            clockwork.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
