package io.pactodo.bootstrap.observe;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One watcher at work, as a child of this process. */
public final class Service implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Service.class);
    private static final Duration ANSWER = Duration.ofSeconds(1);
    private static final int STEP_MILLIS = 50;
    /** As long as Prometheus may write what it has in memory. */
    private static final int STOP_SECONDS = 8;

    private final Call call;
    private final Process process;

    private Service(Call call, Process process) {
        this.call = call;
        this.process = process;
    }

    static Service start(Call call) {
        try {
            var builder = new ProcessBuilder(call.command())
                    .redirectErrorStream(true)
                    .redirectOutput(call.log().toFile());
            var process = builder.start();
            process.getOutputStream().close();
            return new Service(call, process);
        } catch (IOException e) {
            throw new CannotObserve(call.watcher().title() + " cannot be run: " + e.getMessage(), e);
        }
    }

    /** Who it is. */
    public Watcher watcher() {
        return call.watcher();
    }

    /** Where it answers. */
    public URI uri() {
        return call.uri();
    }

    /**
     * Waits until it is at work, however long it takes to read what it kept.
     *
     * @throws CannotObserve when it ends before that
     */
    public void awaitReady() {
        var client = HttpClient.newBuilder().connectTimeout(ANSWER).build();
        while (!isReady(client)) {
            if (!process.isAlive()) {
                throw ended();
            }
            Pause.of(STEP_MILLIS);
        }
    }

    /** Another one may be answering in its place, but then it ends at once, since the port is taken. */
    private boolean isReady(HttpClient client) {
        var request = HttpRequest.newBuilder(call.uri().resolve(call.watcher().readiness()))
                .timeout(ANSWER)
                .build();
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200 && process.isAlive();
        } catch (IOException e) {
            LOG.trace("{} is not ready", call.watcher(), e);
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotObserve("interrupted while waiting", e);
        }
    }

    /** What becomes of it: done when it has ended. */
    public CompletableFuture<Service> end() {
        return process.onExit().thenApply(ended -> this);
    }

    /** That it ended, with its exit code and its own reason. */
    public CannotObserve ended() {
        return new CannotObserve(call.watcher().title() + " ended by itself with exit code " + process.exitValue()
                + ": " + LastWords.in(said()) + " (more in " + call.log() + ")");
    }

    private String said() {
        try {
            return new String(Files.readAllBytes(call.log()), UTF_8);
        } catch (IOException e) {
            LOG.debug("What {} said is lost", call.watcher(), e);
            return "";
        }
    }

    /** Ends it in order if it lets itself be, else at once. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
