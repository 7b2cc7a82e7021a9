package io.pactodo.bootstrap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.pactodo.bootstrap.boundary.Checkout;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class SloCommandTest {
    private static final String OBJECTIVES = Checkout.file("observability/slo").toString();
    private static final String COMMITTED = Checkout.file("observability").toString();

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private Path directory;

    @Test
    void whatIsGeneratedIsWhatIsCommitted() {
        assertThat(run("slo", "check", "--objectives", OBJECTIVES, "--out", COMMITTED))
                .isEqualTo(ExitCode.DONE);
        assertThat(said(out).lines())
                .containsExactly(
                        "The files below " + COMMITTED + " are what the objectives give.",
                        "Alerts link to observability/runbooks/, a path of this checkout. Where your people read the"
                                + " runbooks is said by the annotation pactodo.io/runbooks of the Service.");
        assertThat(said(err)).isEmpty();
    }

    @Test
    void whatIsGeneratedPassesTheCheckUntilSomebodyTouchesIt() throws IOException {
        assertThat(run("slo", "generate", "--objectives", OBJECTIVES, "--out", directory.toString()))
                .isEqualTo(ExitCode.DONE);
        assertThat(said(out))
                .matches("([0-9]+) of \\1 files written below " + directory
                        + "\nAlerts link to observability/runbooks/, .*\n");
        assertThat(run("slo", "check", "--objectives", OBJECTIVES, "--out", directory.toString()))
                .isEqualTo(ExitCode.DONE);

        Path rules = directory.resolve("prometheus/rules/pactodo-now.yaml");
        Files.writeString(rules, Files.readString(rules) + "# mine\n");
        Files.delete(directory.resolve("prometheus/tests/day.yaml"));
        assertThat(run("slo", "check", "--objectives", OBJECTIVES, "--out", directory.toString()))
                .isEqualTo(ExitCode.CHECK_FAILED);
        assertThat(said(err).lines())
                .containsExactly(
                        "pactodo: " + rules
                                + ": differs from what the objectives give; ./pactodo slo generate writes it.",
                        "pactodo: " + directory.resolve("prometheus/tests/day.yaml")
                                + ": is missing; ./pactodo slo generate writes it.");
    }

    @Test
    void whatCannotEvenBeTriedIsNoFailedCheck() throws IOException {
        var nowhere = directory.resolve("nowhere").toString();
        assertThat(run("slo", "check", "--objectives", nowhere)).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(said(err))
                .isEqualTo("pactodo: " + nowhere + ": there is no such directory, or it cannot be read.\n");
        err.reset();
        Path empty = Files.createDirectory(directory.resolve("empty"));
        assertThat(run("slo", "generate", "--objectives", empty.toString())).isEqualTo(ExitCode.WRONG_USAGE);
        err.reset();
        Path file = Files.createFile(directory.resolve("file"));
        assertThat(run("slo", "generate", "--objectives", OBJECTIVES, "--out", file.toString()))
                .isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(said(err))
                .startsWith("pactodo: --out " + file + ": ")
                .contains("pactodo-now.yaml cannot be written, since ")
                .endsWith("; name a directory that you may write to\n");
    }

    @Test
    void aMistakeInTheObjectivesIsOnePlainLineAndNothingIsWritten() throws IOException {
        Path objectives = Files.createDirectory(directory.resolve("slo"));
        Files.writeString(objectives.resolve("mine.yaml"), "apiVersion: openslo/v1\nkind: SLOO\n");
        assertThat(run("slo", "generate", "--objectives", objectives.toString(), "--out", directory.toString()))
                .isEqualTo(ExitCode.CHECK_FAILED);
        assertThat(said(err).lines())
                .contains(
                        "pactodo: mine.yaml:2: kind is 'SLOO' and has to be Service, DataSource, SLI, SLO, AlertPolicy,"
                                + " AlertCondition or AlertNotificationTarget.");
        assertThat(directory.resolve("prometheus")).doesNotExist();
    }

    @Test
    void aRunningServerIsAskedForEverySeries() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/metrics", exchange -> {
            byte[] body = "create_task_total 0\n".getBytes(UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        try {
            String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/metrics";
            assertThat(run("slo", "check", "--objectives", OBJECTIVES, "--out", COMMITTED, "--metrics", url))
                    .isEqualTo(ExitCode.CHECK_FAILED);
            assertThat(said(err).lines())
                    .contains("pactodo: " + url + ": there is no metric delete_task_total.")
                    .noneMatch(line -> line.contains("create_task_total"));
        } finally {
            server.stop(0);
        }
    }

    @Test
    void whereNobodyAnswersNothingIsSaidOfTheSeries() {
        assertThat(run("slo", "check", "--objectives", OBJECTIVES, "--out", COMMITTED, "--metrics", "ftp://x/"))
                .isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(said(err).lines())
                .first()
                .isEqualTo("pactodo: --metrics ftp://x/: this is no URL with http or https; expected such as"
                        + " http://127.0.0.1:8080/metrics");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://ada:s3cret@127.0.0.1:1/metrics", "ftp://ada:s3cret@127.0.0.1:1/metrics"})
    void aPasswordInAnAddressIsNotShown(String url) {
        assertThat(run("slo", "check", "--objectives", OBJECTIVES, "--out", COMMITTED, "--metrics", url))
                .isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(said(err)).contains("127.0.0.1:1/metrics").doesNotContain("ada", "s3cret");
    }

    @Test
    void wrongUsageIsToldAtOnce() {
        assertThat(run("slo", "generat", "--ot=x")).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(said(err).lines())
                .containsExactly(
                        "pactodo: no such flag: --ot=x; did you mean --out?",
                        "pactodo: slo takes one word: generate, check or report",
                        "pactodo: see ./pactodo slo --help");
        err.reset();
        assertThat(run("slo", "generate", "--metrics", "http://127.0.0.1/")).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(said(err)).startsWith("pactodo: --metrics: only check looks at a running PacToDo\n");
        err.reset();
        assertThat(run("--port", "1", "slo", "check")).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(said(err)).startsWith("pactodo: slo comes first: ./pactodo slo generate|check|report [FLAGS]\n");
    }

    @Test
    void itsHelpNamesEveryFlag() {
        assertThat(run("slo", "--help")).isEqualTo(ExitCode.DONE);
        assertThat(said(out))
                .startsWith("Usage: ./pactodo slo generate [FLAGS]")
                .contains(SloGrammar.FLAGS);
    }

    private ExitCode run(String... arguments) {
        return new CommandLineInterface(
                        Map.of(),
                        new PrintStream(out, true, UTF_8),
                        new PrintStream(err, true, UTF_8),
                        configuration -> {
                            throw new AssertionError("nothing is to be served");
                        })
                .run(arguments);
    }

    private static String said(ByteArrayOutputStream stream) {
        return stream.toString(UTF_8).replace("\r\n", "\n");
    }
}
