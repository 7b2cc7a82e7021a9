package io.pactodo.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How PacToDo ends when it is told to. */
@Execution(ExecutionMode.CONCURRENT)
@Timeout(180)
class DrainTest {
    @TempDir
    Path directory;

    @AfterEach
    void leaveNothingRunning() {
        BorrowedPostgres.giveBack(directory);
    }

    @Test
    void everyAcceptedRequestIsAnsweredWholeAndKept() throws Exception {
        var data = BorrowedPostgres.dataDirectoryWithData(directory);
        try (var server = ServerProcess.serving(data);
                var writers = new Writers(server.uri(), 32)) {
            writers.awaitAcknowledged(200);

            server.signal("TERM");

            assertThat(server.exitCode()).isZero();
            writers.awaitEnd();
            assertThat(writers.complaints()).isEmpty();
            assertThat(Signals.postmasters(data)).isEmpty();
            assertThatThrownBy(() -> new Talk(server.uri())).isInstanceOf(ConnectException.class);
            try (var next = ServerProcess.serving(data)) {
                assertThat(TaskClient.titles(next.uri())).containsExactlyInAnyOrderElementsOf(writers.acknowledged());
                next.signal("INT");
                assertThat(next.exitCode()).isZero();
                assertThat(Signals.postmasters(data)).isEmpty();
            }
        }
    }

    /** In the middle of a body, so that all that can be done is to wait, and in the end to give up. */
    @Test
    void aRequestThatNeverEndsDelaysTheEndBySecondsOnly() throws Exception {
        var data = BorrowedPostgres.dataDirectoryWithData(directory);
        try (var server = ServerProcess.serving(data);
                var talk = new Talk(server.uri())) {
            talk.send(
                    "POST /api/tasks HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{");

            var begun = System.nanoTime();
            server.signal("TERM");
            refused(server.uri());

            assertThat(server.exitCode()).isZero();
            assertThat(System.nanoTime() - begun).isLessThan(10_000_000_000L);
            assertThat(Signals.postmasters(data)).isEmpty();
        }
    }

    /** Waits till nobody is let in any more, while the one who is in still is. */
    private static void refused(URI server) throws IOException {
        while (isLetIn(server)) {
            LockSupport.parkNanos(1_000_000);
        }
    }

    private static boolean isLetIn(URI server) throws IOException {
        try {
            new Talk(server).close();
            return true;
        } catch (ConnectException refused) {
            return false;
        } catch (SocketException reset) {
            // The kernel had let it in when the port was closed, and took that back: the next one is refused.
            return true;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TERM", "INT"})
    void aSignalDuringTheStartLeavesNothingBehind(String signal) throws Exception {
        var data = BorrowedPostgres.dataDirectory(directory);
        try (var server = ServerProcess.start("--port", "0", "--data", data.toString())) {
            // It has claimed the directory, and is about to make PostgreSQL's data and to start it.
            while (Files.notExists(data.resolve("owner"))) {
                LockSupport.parkNanos(1_000_000);
            }

            server.signal(signal);

            assertThat(server.exitCode()).isZero();
            assertThat(Signals.postmasters(data)).isEmpty();
            assertThat(server.errors()).noneMatch(line -> line.startsWith("pactodo:"));
        }
        // And nothing is broken by it.
        try (var server = ServerProcess.serving(data)) {
            assertThat(TaskClient.titles(server.uri())).isEmpty();
            server.signal("TERM");
            assertThat(server.exitCode()).isZero();
        }
    }
}
