package io.pactodo.bootstrap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import io.pactodo.bootstrap.boundary.Checkout;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class SloReportCommandTest {
    private static final String OBJECTIVES = Checkout.file("observability/slo").toString();
    private static final String NOTHING = "{\"status\":\"success\",\"data\":{\"resultType\":\"matrix\",\"result\":[]}}";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private HttpServer server;
    private String answer = NOTHING;

    @TempDir
    private Path directory;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            var body = answer.getBytes(UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    @Test
    void everyWrongValueIsNamedWithItsWayOut() {
        assertThat(run(
                        Map.of(),
                        "--window",
                        "0d",
                        "--format",
                        "pdf",
                        "--prometheus-url",
                        "me:secret@somewhere",
                        "--ot"))
                .isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(said(err).lines())
                .containsExactly(
                        "pactodo: no such flag: --ot; did you mean --out?",
                        "pactodo: --window 0d: must be hours, days or weeks, such as 12h, 30d or 4w, and no more than"
                                + " 366d",
                        "pactodo: --format pdf: must be md, html or json",
                        "pactodo: --prometheus-url (not shown): must look like http://127.0.0.1:9090",
                        "pactodo: see ./pactodo slo --help");
    }

    @Test
    void aWindowOfMoreThanAYearIsNone() {
        assertThat(run(Map.of(), "--window", "53w")).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(said(err)).startsWith("pactodo: --window 53w: must be hours, days or weeks");
    }

    @Test
    void otherWordsDoNotTakeItsFlags() {
        assertThat(obey(Map.of(), "slo", "check", "--window", "1d")).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(said(err)).startsWith("pactodo: --window: only report takes it\n");
        err.reset();
        assertThat(run(Map.of(), "--metrics", "http://127.0.0.1/")).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(said(err)).startsWith("pactodo: --metrics: only check looks at a running PacToDo\n");
    }

    @Test
    void whereNobodyAnswersThatIsOneLine() {
        server.stop(0);
        assertThat(run(variable())).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(said(out)).isEmpty();
        assertThat(said(err).lines())
                .singleElement()
                .asString()
                .startsWith("pactodo: Prometheus at " + address() + " cannot be reached");
    }

    @Test
    void whoIsNoPrometheusIsToldSo() {
        answer = "<html>Welcome</html>";
        assertThat(run(Map.of("PACTODO_PROMETHEUS_URL", "nonsense"), "--prometheus-url", address()))
                .isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(said(err).lines())
                .singleElement()
                .asString()
                .startsWith("pactodo: Prometheus at " + address() + " answered with no JSON");
    }

    @Test
    void aPrometheusThatKnowsNothingMakesAReportThatSaysSo() throws IOException {
        assertThat(run(variable())).isEqualTo(ExitCode.DONE);
        assertThat(said(out))
                .startsWith("# PacToDo: how the promise was kept\n")
                .contains("Nobody knows whether the promise was kept: nothing of it was measured.")
                .contains("Prometheus at " + address() + " has no figures of it");
        assertThat(said(err)).isEmpty();
        out.reset();
        assertThat(run(variable(), "--format", "json", "--window", "7d")).isEqualTo(ExitCode.DONE);
        assertThat(new ObjectMapper().readTree(said(out)).path("verdict").asText())
                .isEqualTo("unknown");
    }

    @Test
    void aReportGoesIntoItsFile() throws IOException {
        var file = directory.resolve("report.html");
        assertThat(run(variable(), "--format", "html", "--out", file.toString()))
                .isEqualTo(ExitCode.DONE);
        assertThat(Files.readString(file)).startsWith("<!DOCTYPE html>\n");
        assertThat(said(out)).isEmpty();
    }

    @Test
    void aFileThatCannotBeWrittenIsOneLine() {
        var file = directory.resolve("nowhere").resolve("report.md");
        assertThat(run(variable(), "--out", file.toString())).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(said(err).lines())
                .containsExactly("pactodo: --out " + file
                        + ": cannot be written to; name a file in a directory that is there and may be written to.");
    }

    private Map<String, String> variable() {
        return Map.of("PACTODO_PROMETHEUS_URL", "http://me:secret@" + address().substring("http://".length()));
    }

    private String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private ExitCode run(Map<String, String> environment, String... flags) {
        var arguments = new ArrayList<>(List.of("slo", "report", "--objectives", OBJECTIVES));
        arguments.addAll(List.of(flags));
        return obey(environment, arguments.toArray(String[]::new));
    }

    private ExitCode obey(Map<String, String> environment, String... arguments) {
        return new CommandLineInterface(
                        environment,
                        new PrintStream(out, true, UTF_8),
                        new PrintStream(err, true, UTF_8),
                        configuration -> {
                            throw new AssertionError("nothing is to be served");
                        })
                .run(arguments);
    }

    private static String said(ByteArrayOutputStream stream) {
        var text = stream.toString(UTF_8).replace("\r\n", "\n");
        assertThat(text).doesNotContain("secret");
        return text;
    }
}
