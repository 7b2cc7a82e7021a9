package io.pactodo.bootstrap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The command, on a server that is alive and does nothing else. */
@Timeout(60)
class ConformanceCommandTest {
    private static final List<String> SERVED = List.of("/healthz", "/api/tasks");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private HttpServer server;
    private String url;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(
                    SERVED.contains(exchange.getRequestURI().getPath()) ? 200 : 404, -1);
            exchange.close();
        });
        server.start();
        url = "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void whenAllIsKeptItEndsWellAndWithASummary() {
        assertThat(run("conformance", url, "--rule", "18.01")).isEqualTo(ExitCode.DONE);
        assertThat(said(out)).isEqualTo("""

                18 health
                  18.01  kept         /healthz says that the server is alive.

                %s: 1 rules kept, 0 broken, 0 not offered
                """.formatted(url));
        assertThat(said(err)).isEmpty();
    }

    @Test
    void whatIsBrokenIsShownAndEndsBadly() {
        assertThat(run("conformance", url, "--chapter", "health")).isEqualTo(ExitCode.RULES_BROKEN);
        assertThat(said(out))
                .contains("  18.02  broken       /readyz says that it can serve.\n")
                .contains("broken 18.02  /readyz says that it can serve.\n")
                .contains("  expected  status 200\n  request   GET /readyz\n            X-Workspace: conformance-")
                .contains("  answer    HTTP/1.1 404\n")
                .endsWith(url + ": 1 rules kept, 2 broken, 1 not offered\n");
    }

    @Test
    void whatIsNotOfferedCountsOnlyWhenItIsRequired() {
        assertThat(run("conformance", url, "--rule", "18.04")).isEqualTo(ExitCode.DONE);
        assertThat(run("conformance", url, "--rule", "18.04", "--require")).isEqualTo(ExitCode.RULES_BROKEN);
    }

    @Test
    void programsGetJsonAndNothingElse() {
        assertThat(run("conformance", url, "--rule=18.01", "--rule=18.04", "--format", "json"))
                .isEqualTo(ExitCode.DONE);
        assertThat(said(out))
                .startsWith("{")
                .contains("\"verdict\" : \"not_offered\"")
                .endsWith("}\n");
        assertThat(said(err)).isEmpty();
    }

    @Test
    void colourIsForTerminalsThatMayBeColoured() {
        assertThat(colouredWhen(true, true)).isTrue();
        assertThat(colouredWhen(true, false)).isFalse();
        assertThat(colouredWhen(false, true)).isFalse();
    }

    @Test
    void progressIsForTerminals() {
        colouredWhen(false, true);
        assertThat(said(err)).isEmpty();
        colouredWhen(true, true);
        assertThat(said(err)).isEqualTo("\r\u001B[K1 of 1 rules tried\r\u001B[K");
    }

    @Test
    void aServerThatIsNotThereIsOnePlainLine() throws IOException {
        int port;
        try (var gone = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = gone.getLocalPort();
        }

        assertThat(run("conformance", "http://127.0.0.1:" + port)).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(said(out)).isEmpty();
        assertThat(said(err))
                .startsWith("pactodo: no answer from http://127.0.0.1:" + port + ": ")
                .hasLineCount(1);
    }

    @Test
    void aServerOfSomethingElseIsOnePlainLineToo() {
        assertThat(run("conformance", url + "/elsewhere")).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(said(out)).isEmpty();
        assertThat(said(err))
                .isEqualTo("pactodo: " + url + "/elsewhere has no /api/tasks: give the URL that this is below\n");
    }

    @Test
    void everyMistakeIsToldAtOnce() {
        assertThat(run(
                        "conformance",
                        "localhost:1",
                        "--rulle=1",
                        "--rule=99.01",
                        "--chapter=cooking",
                        "--format=xml",
                        "--timeout=0"))
                .isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(said(err).lines())
                .satisfiesExactly(
                        line -> assertThat(line).isEqualTo("pactodo: no such flag: --rulle=1; did you mean --rule?"),
                        line -> assertThat(line).isEqualTo("pactodo: --rule 99.01: there is no such rule"),
                        line -> assertThat(line)
                                .startsWith(
                                        "pactodo: --chapter cooking: there is no such chapter; there are reading, "),
                        line -> assertThat(line).isEqualTo("pactodo: --format xml: must be text or json"),
                        line -> assertThat(line)
                                .isEqualTo("pactodo: --timeout 0: must be a whole number from 1 to 600"),
                        line -> assertThat(line)
                                .isEqualTo("pactodo: localhost:1 is no address of a server: write http://HOST:PORT"),
                        line -> assertThat(line).isEqualTo("pactodo: see ./pactodo conformance --help"));
    }

    @Test
    void itTakesOneServerAndComesFirst() {
        assertThat(run("conformance")).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(run("conformance", url, url)).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(run("--port", "1", "conformance", url)).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(said(err).lines().filter(line -> !line.contains("help")))
                .containsExactly(
                        "pactodo: conformance takes the URL of one server, such as http://127.0.0.1:8080",
                        "pactodo: conformance takes the URL of one server, such as http://127.0.0.1:8080",
                        "pactodo: conformance comes first: ./pactodo conformance URL [FLAGS]");
    }

    @Test
    void helpNamesIt() {
        run("help");
        assertThat(said(out)).contains("./pactodo conformance URL");
        out.reset();
        run("conformance", "--help");
        assertThat(said(out))
                .startsWith("Usage: ./pactodo conformance URL [FLAGS]")
                .contains(ConformanceGrammar.FLAGS)
                .contains("Ends with 0 when all rules are kept, 1 when some are broken, 2 when it could not be tried.");
    }

    private boolean colouredWhen(boolean isWatched, boolean isColoured) {
        out.reset();
        var command = new ConformanceCommand(printing(out), printing(err), isWatched, isColoured);
        var parsed = CommandLineGrammar.commandLine(List.of(command)).parseArgs("conformance", url, "--rule", "18.01");
        command.run(parsed.subcommand());
        return said(out).contains("\u001B[");
    }

    private ExitCode run(String... arguments) {
        return new CommandLineInterface(Map.of("HOME", "/home/ada"), printing(out), printing(err), configuration -> {
                    throw new AssertionError("nothing is to be served");
                })
                .run(arguments);
    }

    private static PrintStream printing(ByteArrayOutputStream stream) {
        return new PrintStream(stream, true, UTF_8);
    }

    private static String said(ByteArrayOutputStream stream) {
        return stream.toString(UTF_8);
    }
}
