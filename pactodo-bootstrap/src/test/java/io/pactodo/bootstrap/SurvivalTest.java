package io.pactodo.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What was acknowledged is there after the worst. */
@Execution(ExecutionMode.CONCURRENT)
@Timeout(180)
class SurvivalTest {
    @TempDir
    Path directory;

    @AfterEach
    void leaveNothingRunning() {
        BorrowedPostgres.giveBack(directory);
    }

    @Test
    void nothingAcknowledgedIsLostWhenItIsKilledAndStartedAgain() throws Exception {
        var data = BorrowedPostgres.dataDirectoryWithData(directory);
        try (var first = ServerProcess.serving(data);
                var writers = new Writers(first.uri(), 8)) {
            writers.awaitAcknowledged(100);
            var left = Signals.postmasters(data).get(0);

            first.signal("KILL");
            first.exitCode();
            assertThat(left.isAlive()).isTrue();
            writers.awaitEnd();

            try (var second = ServerProcess.serving(data)) {
                // Its file went before; the process itself may be the kernel's for some moments more.
                assertThat(left.onExit()).succeedsWithin(Duration.ofSeconds(10));
                assertThat(Signals.postmasters(data)).hasSize(1).doesNotContain(left);
                everythingIsThereOnce(second, writers);
                second.signal("TERM");
                assertThat(second.exitCode()).isZero();
            }
        }
    }

    @Test
    void norWhenItsPostgresIsKilledWithIt() throws Exception {
        var data = BorrowedPostgres.dataDirectoryWithData(directory);
        try (var first = ServerProcess.serving(data);
                var writers = new Writers(first.uri(), 8)) {
            writers.awaitAcknowledged(100);

            Signals.send("KILL", Signals.postmasters(data).get(0).pid());
            first.signal("KILL");
            first.exitCode();
            writers.awaitEnd();

            try (var second = ServerProcess.serving(data)) {
                everythingIsThereOnce(second, writers);
                second.signal("TERM");
                assertThat(second.exitCode()).isZero();
            }
        }
    }

    private static void everythingIsThereOnce(ServerProcess server, Writers writers) {
        var kept = TaskClient.titles(server.uri());
        assertThat(kept).doesNotHaveDuplicates().containsAll(writers.acknowledged());
        // Committed, and killed before it could say so: allowed. Made up: not.
        assertThat(writers.sent()).containsAll(kept);
    }
}
