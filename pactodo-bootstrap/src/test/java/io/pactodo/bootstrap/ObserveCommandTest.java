package io.pactodo.bootstrap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.pactodo.bootstrap.boundary.Checkout;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a person types to watch, and what keeps them from it, in plain lines. */
@Timeout(60)
class ObserveCommandTest {
    @TempDir
    Path directory;

    @Test
    void everyMistakeIsToldAtOnce() {
        assertThat(observe(
                        ExitCode.WRONG_USAGE,
                        "--retentoin=1d",
                        "--target=127.0.0.1:8080",
                        "--metrics-port=0",
                        "--retention=always",
                        "--webhook=mailto:me",
                        "--prometheus-port=99999",
                        "--incidents-port=1",
                        "--incidents-webhook-url=http://127.0.0.1:9999/",
                        "now"))
                .containsExactly(
                        "pactodo: no such flag: --retentoin=1d; did you mean --retention?",
                        "pactodo: observe takes flags only, and no now",
                        "pactodo: --target 127.0.0.1:8080: must look like https://tasks.example.org",
                        "pactodo: --metrics-port 0: must be a whole number from 1 to 65535",
                        "pactodo: --prometheus-port 99999: must be a whole number from 0 to 65535, where 0 picks a free"
                                + " port",
                        "pactodo: --retention always: must be a number of hours, days, weeks or years, such as 12h or"
                                + " 90d",
                        "pactodo: --webhook mailto:me: must look like http://127.0.0.1:9999/alerts, without a user",
                        "pactodo: --incidents-webhook-url wants a secret to sign by, of whsec_ and 24 to 64 bytes in"
                                + " base64: make one with echo \"whsec_$(openssl rand -base64 32)\", and give it by"
                                + " --incidents-webhook-secret-file or PACTODO_WEBHOOK_SECRET",
                        "pactodo: --incidents-port is of no use with --webhook, which is told instead: leave one out",
                        "pactodo: --incidents-webhook-url is of no use with --webhook, which is told instead: leave one"
                                + " out",
                        "pactodo: see ./pactodo observe --help");
        assertThat(directory.resolve("data")).doesNotExist();
    }

    @Test
    void objectivesThatCannotBeObservedAreRefusedBeforeAnythingIsStarted() throws IOException {
        assertThat(observe(ExitCode.WRONG_USAGE, "--objectives=" + directory.resolve("nowhere")))
                .startsWith("pactodo: --objectives: " + directory.resolve("nowhere")
                        + ": there is no such directory, or it cannot be read.");
        var mine = ownObjectives("pactodo.io/job: pactodo", "pactodo.io/job: mine");
        assertThat(observe(ExitCode.WRONG_USAGE, "--objectives=" + mine, "--retention=x"))
                .startsWith(
                        "pactodo: --retention x: must be a number of hours, days, weeks or years, such as 12h or 90d")
                .contains(
                        "pactodo: --objectives: its Service names the jobs mine, pactodo-probe, prometheus, and observe"
                                + " scrapes as pactodo, pactodo-probe, prometheus: keep those in the annotations");
    }

    private Path ownObjectives(String what, String by) throws IOException {
        var mine = Files.createDirectory(directory.resolve("mine"));
        try (var files = Files.list(Checkout.file("observability/slo"))) {
            for (var file :
                    files.filter(one -> one.toString().endsWith(".yaml")).toList()) {
                Files.writeString(
                        mine.resolve(file.getFileName().toString()),
                        Files.readString(file).replace(what, by));
            }
        }
        return mine;
    }

    @Test
    void aPasswordInAnAddressIsNotShown() {
        assertThat(observe(ExitCode.WRONG_USAGE, "--webhook=http://ada:s3cret@127.0.0.1:9/?token=x"))
                .startsWith("pactodo: --webhook http://127.0.0.1:9/?token=x: must look like"
                        + " http://127.0.0.1:9999/alerts, without a user");
    }

    @Test
    void aTargetIsAServerAndNotAPage() {
        assertThat(observe(ExitCode.WRONG_USAGE, "--target", "http://127.0.0.1:8080/api"))
                .startsWith("pactodo: --target http://127.0.0.1:8080/api: must have no path: write http://HOST:PORT");
    }

    @Test
    void aTakenPortIsOneLineAndNothingIsStarted() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var port = taken.getLocalPort();
            assertThat(observe(ExitCode.COULD_NOT_START, "--blackbox-port=0", "--alertmanager-port=" + port))
                    .containsExactly("pactodo: port " + port + " on 127.0.0.1 is taken, and Alertmanager wants it:"
                            + " choose another with --alertmanager-port");
        }
        assertThat(Watching.processesOf(directory.resolve("data"))).isEmpty();
    }

    @Test
    void programsThatAreMissingAreNamedWithTheirPackages() {
        var said = run(Map.of("PATH", directory.toString()), ExitCode.COULD_NOT_START, "--data=" + directory);
        assertThat(said)
                .containsExactly("pactodo: missing on this machine: Blackbox, Alertmanager, Prometheus. On Debian or"
                        + " Ubuntu, as root: apt-get install --no-install-recommends prometheus-blackbox-exporter"
                        + " prometheus-alertmanager prometheus");
    }

    @Test
    void aDirectoryThatCannotBeWrittenIsOneLine() throws IOException {
        var file = Files.createFile(directory.resolve("file"));
        assertThat(run(System.getenv(), ExitCode.COULD_NOT_START, "--data=" + file))
                .containsExactly("pactodo: cannot write to the data directory " + file
                        + " (there is a file in its place): make it a directory that you can write to, or choose"
                        + " another with --data");
    }

    @Test
    void oneThatDoesNotStartIsToldWithItsOwnReason() throws IOException {
        var data = Files.createDirectories(directory.resolve("data"));
        Files.createFile(data.resolve("prometheus"));
        assertThat(observe(
                        ExitCode.COULD_NOT_START,
                        "--incidents-port=0",
                        "--blackbox-port=0",
                        "--alertmanager-port=0",
                        "--prometheus-port=0"))
                .singleElement()
                .asString()
                .startsWith("pactodo: Prometheus ended by itself with exit code ")
                .contains("not a directory")
                .endsWith(" (more in " + data.toRealPath().resolve("prometheus.log") + ")");
        assertThat(Watching.processesOf(data)).isEmpty();
    }

    private List<String> observe(ExitCode expected, String... flags) {
        var all = new ArrayList<>(List.of("--data=" + directory.resolve("data")));
        all.addAll(List.of(flags));
        return run(System.getenv(), expected, all.toArray(String[]::new));
    }

    private static List<String> run(Map<String, String> environment, ExitCode expected, String... flags) {
        var said = new ByteArrayOutputStream();
        var out = new PrintStream(OutputStream.nullOutputStream(), true, UTF_8);
        var commandLine =
                new CommandLineInterface(environment, out, new PrintStream(said, true, UTF_8), configuration -> {
                    throw new AssertionError("nothing is to be served");
                });
        assertThat(commandLine.run(
                        Stream.concat(Stream.of("observe"), Stream.of(flags)).toArray(String[]::new)))
                .isEqualTo(expected);
        return said.toString(UTF_8).lines().toList();
    }
}
