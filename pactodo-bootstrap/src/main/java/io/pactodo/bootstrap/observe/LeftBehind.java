package io.pactodo.bootstrap.observe;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watchers that outlived the one who started them: after a SIGKILL they go on, with their ports and data in their hands.
 * They are known by the very configuration file among their arguments, which no other process is called with.
 */
final class LeftBehind {
    private static final Logger LOG = LoggerFactory.getLogger(LeftBehind.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int STEP_MILLIS = 20;

    private final List<String> arguments;

    LeftBehind(DeployedFiles files) {
        this.arguments = List.of(files.blackbox(), files.alertmanager(), files.prometheus()).stream()
                .map(Path::toString)
                .map("--config.file="::concat)
                .toList();
    }

    /** Stops all of them, and returns when they are gone. */
    void stop() {
        var left = ProcessHandle.allProcesses().filter(this::isOurs).toList();
        for (var process : left) {
            LOG.info("Stopping the process with id {}, left behind by a run that was killed", process.pid());
            process.destroy();
        }
        for (var process : left) {
            if (!isGone(process)) {
                process.destroyForcibly();
                if (!isGone(process)) {
                    throw new CannotObserve("the process with id " + process.pid()
                            + " was left behind and does not stop: stop it by hand, then start again");
                }
            }
        }
    }

    private boolean isOurs(ProcessHandle process) {
        return Arrays.stream(process.info().arguments().orElse(new String[0])).anyMatch(arguments::contains);
    }

    /** Looked at in small steps: {@code onExit()} of somebody else's child looks at ever longer ones. */
    private static boolean isGone(ProcessHandle process) {
        var start = System.nanoTime();
        while (process.isAlive() && System.nanoTime() - start < PATIENCE.toNanos()) {
            Pause.of(STEP_MILLIS);
        }
        return !process.isAlive();
    }
}
