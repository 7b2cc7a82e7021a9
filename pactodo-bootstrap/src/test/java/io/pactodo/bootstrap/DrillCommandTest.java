package io.pactodo.bootstrap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a person types to drill, and what keeps them from it, in plain lines. */
@Timeout(60)
class DrillCommandTest {
    @TempDir
    Path directory;

    @Test
    void everyMistakeIsToldAtOnce() {
        assertThat(drill(
                        "container-dwon",
                        "--ouatge=5s",
                        "--outage=31m",
                        "--rate=0",
                        "--stay=perhaps",
                        "--target=moon",
                        "--pid=1",
                        "--data=x",
                        "--url=http://127.0.0.1:8080/api",
                        "--prometheus-url=ftp://ada:s3cret@127.0.0.1"))
                .containsExactly(
                        "pactodo: no such flag: --ouatge=5s; did you mean --outage?",
                        "pactodo: no such scenario: container-dwon; did you mean container-down?; there are"
                                + " container-down, database-down, database-slow, error-spike, hang, metrics-blind, slow",
                        "pactodo: --outage 31m: must be seconds or minutes, such as 60s or 5m, and no more than 30m",
                        "pactodo: --rate 0: must be a whole number from 1 to 200",
                        "pactodo: --stay perhaps: must be yes or no",
                        "pactodo: --target moon: must be process",
                        "pactodo: --data is about a PacToDo that is started for the drill, and --pid is not: leave one"
                                + " out",
                        "pactodo: --stay is about a PacToDo that is started for the drill, and --pid is not: leave one"
                                + " out",
                        "pactodo: --pid 1: must be a whole number from 2 to 2147483647",
                        "pactodo: --url http://127.0.0.1:8080/api: must have no path: write http://HOST:PORT",
                        "pactodo: --prometheus-url (not shown): must look like http://127.0.0.1:9090",
                        "pactodo: see ./pactodo drill --help");
    }

    @Test
    void oneScenarioIsTriedAtATime() {
        assertThat(drill("hang", "database-down"))
                .containsExactly(
                        "pactodo: drill takes one scenario, not 2: container-down, database-down, database-slow,"
                                + " error-spike, hang, metrics-blind, slow",
                        "pactodo: see ./pactodo drill --help");
        assertThat(drill("--start=true"))
                .contains("pactodo: --start is of no use without --pid: say which process may be broken");
    }

    @Test
    void withoutAnybodyWhoWatchesThereIsNoDrill() {
        var nobody = "http://127.0.0.1:" + FreePort.belowEphemeral();

        var said = drill(
                "container-down",
                "--prometheus-url=" + nobody,
                "--alertmanager-url=" + nobody,
                "--incidents-url=" + nobody,
                "--report=" + directory.resolve("reports"));

        assertThat(said)
                .singleElement()
                .asString()
                .startsWith("pactodo: Prometheus at " + nobody + " cannot be reached")
                .contains("Alertmanager at " + nobody + " cannot be reached")
                .contains("The incident log at " + nobody + " cannot be reached")
                .endsWith(": start them with ./pactodo observe, or say where they are with --prometheus-url,"
                        + " --alertmanager-url and --incidents-url");
        assertThat(directory.resolve("reports")).doesNotExist();
    }

    private static List<String> drill(String... flags) {
        var said = new ByteArrayOutputStream();
        var out = new PrintStream(OutputStream.nullOutputStream(), true, UTF_8);
        var commandLine =
                new CommandLineInterface(System.getenv(), out, new PrintStream(said, true, UTF_8), configuration -> {
                    throw new AssertionError("nothing is to be served");
                });
        assertThat(commandLine.run(
                        Stream.concat(Stream.of("drill"), Stream.of(flags)).toArray(String[]::new)))
                .isEqualTo(ExitCode.WRONG_USAGE);
        return said.toString(UTF_8).lines().toList();
    }
}
