package io.pactodo.bootstrap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What stands in the way of a start is one plain line, and nothing is left running. */
@Timeout(120)
class CannotStartTest {
    @TempDir
    static Path directory;

    private static Path data;
    private static ServerProcess running;

    @BeforeAll
    static void start() {
        data = BorrowedPostgres.dataDirectoryWithData(directory);
        running = ServerProcess.serving(data);
    }

    @AfterAll
    static void stop() {
        try (var server = running) {
            server.signal("TERM");
            assertThat(server.exitCode()).isZero();
        } finally {
            BorrowedPostgres.giveBack(directory);
        }
    }

    @Test
    void aSecondStartOnTheSameDataIsToldWhereTheFirstIsAndLeavesItAlone() throws IOException {
        try (var second = ServerProcess.start("--port", "0", "--data", data.toString())) {
            assertThat(second.exitCode()).isEqualTo(1);
            assertThat(second.errors())
                    .containsExactly("pactodo: the data directory %s is in use by the PacToDo with process id %d at %s:"
                                    .formatted(data.toRealPath(), running.pid(), running.uri())
                            + " use that one, stop it, or choose another directory with --data");
        }
        assertThat(Signals.postmasters(data)).hasSize(1);
        assertThat(TaskClient.titles(running.uri())).isEmpty();
    }

    @Test
    void aPortThatIsTakenIsOneLineAndNoPostgresStaysBehind() {
        var other = BorrowedPostgres.dataDirectory(directory);
        var port = running.uri().getPort();
        try (var second = ServerProcess.start("--port", "" + port, "--data", other.toString())) {
            assertThat(second.exitCode()).isEqualTo(1);
            assertThat(second.errors())
                    .containsExactly("pactodo: Cannot listen on 127.0.0.1:%d: the port is taken.".formatted(port)
                            + " Choose another with --host, --port or --metrics-port.");
        }
        assertThat(Signals.postmasters(other)).isEmpty();
        assertThat(other.resolve("postgresql/PG_VERSION")).exists();
        assertThat(other.resolve("postgresql/postmaster.pid")).doesNotExist();
    }

    @Test
    void aTakenPortForTheMetricsLeavesNothingListeningEither() throws IOException {
        var other = BorrowedPostgres.dataDirectory(directory);
        var port = freePort();
        var taken = "" + running.uri().getPort();

        assertThat(serve("--port", "" + port, "--metrics-port", taken, "--data", other.toString()))
                .containsExactly("pactodo: Cannot listen on 127.0.0.1:%s: the port is taken.".formatted(taken)
                        + " Choose another with --host, --port or --metrics-port.");

        new ServerSocket(port, 1, InetAddress.getLoopbackAddress()).close();
        assertThat(Signals.postmasters(other)).isEmpty();
    }

    @Test
    void wrongFlagsAndVariablesAreToldTogetherAndNothingIsBegun() throws IOException {
        var builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                PacToDo.class.getName(),
                "--prot",
                "1",
                "--pool-size",
                "0",
                "--data",
                directory.resolve("never").toString());
        builder.environment().put("PACTODO_POOOL_SIZE", "1");
        var process = builder.start();
        var errors = new String(process.getErrorStream().readAllBytes(), UTF_8);

        assertThat(process.onExit().join().exitValue()).isEqualTo(2);
        assertThat(errors.lines())
                .hasSize(4)
                .allMatch(line -> line.startsWith("pactodo: "))
                .anyMatch(line -> line.contains("--prot") && line.contains("--port"))
                .anyMatch(line -> line.contains("PACTODO_POOOL_SIZE") && line.contains("PACTODO_POOL_SIZE"))
                .anyMatch(line -> line.contains("--pool-size 0"));
        assertThat(directory.resolve("never")).doesNotExist();
    }

    @Test
    void aDataDirectoryThatCannotBeWrittenIsOneLine() throws IOException {
        var file = Files.createFile(directory.resolve("file"));

        assertThat(serve("--port", "0", "--data", file.toString()))
                .containsExactly("pactodo: cannot write to the data directory " + file
                        + " (there is a file in its place): make it a directory that you can write to, or choose"
                        + " another with --data");
    }

    @Test
    void aDatabaseThatRefusesTheConnectionIsOneLine() throws IOException {
        var url = "jdbc:postgresql://127.0.0.1:" + freePort() + "/tasks";
        try (var server = ServerProcess.start("--port", "0", "--database-url", url, "--database-user", "ada")) {
            assertThat(server.exitCode()).isEqualTo(1);
            assertThat(server.errors())
                    .singleElement()
                    .asString()
                    .startsWith("pactodo: The database " + url + " cannot be reached")
                    .contains("refused");
        }
    }

    @Test
    void aDatabaseOnAnUnknownHostIsOneLine() {
        var url = "jdbc:postgresql://no-such-host.invalid/tasks";

        assertThat(serve("--port", "0", "--database-url", url, "--database-user", "ada"))
                .singleElement()
                .asString()
                .startsWith("pactodo: The database " + url + " cannot be reached");
    }

    @Test
    void aDatabaseThatSaysNothingIsOneLine() throws IOException {
        try (var silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            var url = "jdbc:postgresql://127.0.0.1:" + silent.getLocalPort() + "/tasks";

            assertThat(serve("--port", "0", "--database-url", url, "--database-user", "ada"))
                    .singleElement()
                    .asString()
                    .startsWith("pactodo: The database " + url + " cannot be reached");
        }
    }

    @Test
    void aWrongPasswordIsOneLineThatDoesNotTellIt() throws IOException {
        var port = Files.readAllLines(data.resolve("postgresql/postmaster.pid")).get(3);
        var url = "jdbc:postgresql://127.0.0.1:" + port + "/pactodo";
        var password = Files.writeString(directory.resolve("password"), "a guess");

        assertThat(serve(
                        "--port",
                        "0",
                        "--database-url",
                        url,
                        "--database-user",
                        "pactodo",
                        "--database-password-file",
                        password.toString()))
                .containsExactly(
                        "pactodo: The database " + url + " refuses the user pactodo: check the user and the password.");
    }

    private static int freePort() throws IOException {
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    /** Within this process, which is quicker, and shows that whatever was opened was closed. */
    private static List<String> serve(String... arguments) {
        var said = new ByteArrayOutputStream();
        var out = new PrintStream(OutputStream.nullOutputStream(), true, UTF_8);
        var commandLine = new CommandLineInterface(
                Map.of("HOME", directory.toString()),
                out,
                new PrintStream(said, true, UTF_8),
                configuration -> Serving.untilStopped(configuration, out));

        assertThat(commandLine.run(
                        Stream.concat(Stream.of("serve"), Stream.of(arguments)).toArray(String[]::new)))
                .isEqualTo(ExitCode.COULD_NOT_START);

        return said.toString(UTF_8).lines().toList();
    }
}
