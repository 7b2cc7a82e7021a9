package io.pactodo.bootstrap.drill;

import io.pactodo.domain.drill.DrillScenario;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** A PacToDo that somebody else started, and named, so that it may be broken. */
public final class ToldProcess implements Patient {
    private final URI uri;
    private final long pid;
    private final Optional<String> start;

    /**
     * @param uri where it serves; ends with a slash
     * @param pid its process id
     * @param start what a shell is told to start it again; without it, it is not killed
     */
    public ToldProcess(URI uri, long pid, Optional<String> start) {
        this.uri = uri;
        this.pid = pid;
        this.start = start;
    }

    @Override
    public String place() {
        return "a PacToDo that ran before, a process on one machine";
    }

    @Override
    public URI uri() {
        return uri;
    }

    @Override
    public void prepare() {
        if (ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isEmpty()) {
            throw new CannotDrill("there is no process with id " + pid + ": look for the one that serves " + uri);
        }
        if (!new Readiness(uri).isThere()) {
            throw new CannotDrill(uri.resolve("readyz") + " does not answer with 200: get PacToDo to serve first");
        }
    }

    @Override
    public Fault fault(DrillScenario scenario) {
        return switch (scenario) {
            case CONTAINER_DOWN ->
                new Ending(start.orElseThrow(() -> new CannotDrill(
                        "the process with id " + pid + " is not killed without a way to bring it back: say it with"
                                + " --start, such as --start './pactodo --data DIR'")));
            case HANG -> new Freezing(() -> List.of(pid));
            case ERROR_SPIKE, SLOW, METRICS_BLIND -> throw new IllegalArgumentException(scenario + " is injected.");
            case DATABASE_DOWN, DATABASE_SLOW ->
                throw new CannotDrill(
                        scenario.word() + " stops a database, and nobody said that this one may be stopped:"
                                + " leave --pid out, so that the drill starts a PacToDo with a database of its own");
        };
    }

    @Override
    public void close() {}

    private final class Ending implements Fault {
        private final String command;
        private boolean isBroken;

        Ending(String command) {
            this.command = command;
        }

        @Override
        public String inflict() {
            Signal.send("KILL", List.of(pid));
            isBroken = true;
            return "SIGKILL to process " + pid;
        }

        /** It outlives the drill, as the one before would have. */
        @Override
        public String mend() {
            if (isBroken) {
                try {
                    new ProcessBuilder("setsid", "sh", "-c", command)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
                    isBroken = false;
                } catch (IOException e) {
                    throw new CannotDrill("a shell cannot be started: " + e.getMessage(), e);
                }
            }
            return "Started again: " + command;
        }
    }
}
