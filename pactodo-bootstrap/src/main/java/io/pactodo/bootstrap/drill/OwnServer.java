package io.pactodo.bootstrap.drill;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.pactodo.domain.drill.DrillScenario;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A PacToDo that was started for a drill and ends with it: a process of its own, so that it can be killed like any other. */
public final class OwnServer implements Patient {
    private static final int STOP_SECONDS = 20;
    private static final Duration STEP = Duration.ofMillis(100);

    private final ServerCall call;
    private final Readiness readiness;
    private Optional<Process> process = Optional.empty();

    /** @param call how it is called */
    public OwnServer(ServerCall call) {
        this.call = call;
        this.readiness = new Readiness(call.uri());
    }

    @Override
    public String place() {
        return "a PacToDo started for the drill, a process on one machine";
    }

    @Override
    public URI uri() {
        return call.uri();
    }

    @Override
    public void prepare() {
        var begin = System.nanoTime();
        start();
        while (!readiness.isThere()) {
            if (!running().isAlive()) {
                throw new CannotDrill("PacToDo does not start at " + uri() + ": " + lastWords());
            }
            Pause.of(STEP);
        }
        call.commentary()
                .tell(
                        "Server",
                        "PacToDo started for this drill at " + uri() + ", as process " + pid() + ", ready after "
                                + Witness.seconds(Duration.ofNanos(System.nanoTime() - begin)));
    }

    /** Starts it, unless it runs. */
    void start() {
        if (process.filter(Process::isAlive).isEmpty()) {
            try {
                process = Optional.of(call.builder().start());
            } catch (IOException e) {
                throw new CannotDrill("PacToDo cannot be started: " + e.getMessage(), e);
            }
        }
    }

    /** Ends it at once, and waits until it has ended. */
    void kill() {
        running().destroyForcibly().onExit().join();
    }

    /** Its process id. */
    long pid() {
        return running().pid();
    }

    private Process running() {
        return process.orElseThrow(() -> new CannotDrill("PacToDo was not started"));
    }

    @Override
    public Fault fault(DrillScenario scenario) {
        return switch (scenario) {
            case CONTAINER_DOWN -> new Killing(this);
            case DATABASE_DOWN -> new Freezing(this::database);
            case DATABASE_SLOW -> new Stuttering(this::database);
            case HANG -> new Freezing(() -> List.of(pid()));
            case ERROR_SPIKE, SLOW, METRICS_BLIND -> throw new IllegalArgumentException(scenario + " is injected.");
        };
    }

    private List<Long> database() {
        return LeftBehind.in(call.directory());
    }

    private String lastWords() {
        try {
            var lines = Files.readString(call.log(), UTF_8).lines().toList();
            return lines.isEmpty() ? "it said nothing" : lines.get(lines.size() - 1);
        } catch (IOException e) {
            return "what it said is lost";
        }
    }

    /** In order if it lets itself be ended, and its PostgreSQL with it, which outlives a kill. */
    @Override
    public void close() {
        process.ifPresent(OwnServer::stop);
        LeftBehind.stop(call.directory());
        if (call.isScratch()) {
            delete(call.directory());
        }
    }

    private static void stop(Process process) {
        process.destroy();
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().onExit().join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }

    private static void delete(Path directory) {
        try (var tree = Files.walk(directory)) {
            List<Path> all = new ArrayList<>(tree.toList());
            for (var at = all.size() - 1; at >= 0; at--) {
                Files.deleteIfExists(all.get(at));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
