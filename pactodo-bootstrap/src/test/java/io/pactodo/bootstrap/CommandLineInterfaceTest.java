package io.pactodo.bootstrap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class CommandLineInterfaceTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final List<Configuration> served = new ArrayList<>();

    @Test
    void servesByDefaultAndWhenToldTo() {
        assertThat(run("--port", "1")).isEqualTo(ExitCode.DONE);
        assertThat(run("serve", "--port=2", "--raw-paths")).isEqualTo(ExitCode.DONE);
        assertThat(run("--port", "3", "serve")).isEqualTo(ExitCode.DONE);
        assertThat(served).extracting(Configuration::port).containsExactly(1, 2, 3);
        assertThat(served)
                .extracting(configuration -> configuration.metrics().rawPaths())
                .containsExactly(false, true, false);
        assertThat(out.toString(UTF_8)).isEmpty();
        assertThat(err.toString(UTF_8)).isEmpty();
    }

    @Test
    void helpNamesEveryFlagAndTheWayOut() {
        for (var wayToAsk : List.of("help", "--help", "-h")) {
            out.reset();
            assertThat(run(wayToAsk)).isEqualTo(ExitCode.DONE);
            assertThat(out.toString(UTF_8))
                    .startsWith("Usage: ./pactodo [serve] [FLAGS]")
                    .contains(Arrays.stream(Setting.values())
                            .flatMap(setting -> setting.flag().stream())
                            .toList());
        }
        assertThat(served).isEmpty();
    }

    @Test
    void versionIsOneLine() {
        assertThat(run("version")).isEqualTo(ExitCode.DONE);
        assertThat(out.toString(UTF_8)).startsWith("PacToDo ").hasLineCount(1);
    }

    @Test
    void everyWrongFlagAndValueIsToldAtOnceInPlainLines() {
        assertThat(run("--prot", "1", "--pool-size", "x", "--no-such-thing-at-all"))
                .isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(err.toString(UTF_8).lines())
                .containsExactly(
                        "pactodo: no such flag: --prot; did you mean --port?",
                        "pactodo: no such flag: --no-such-thing-at-all",
                        "pactodo: --pool-size x: must be a whole number from 1 to 100",
                        "pactodo: see ./pactodo help");
        assertThat(served).isEmpty();
    }

    @Test
    void aFlagWithoutItsValueIsOnePlainLine() {
        assertThat(run("--port")).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(err.toString(UTF_8).lines())
                .containsExactly(
                        "pactodo: Missing required parameter for option '--port' (PORT)",
                        "pactodo: see ./pactodo help");
    }

    @Test
    void aFlagGivenTwiceIsOnePlainLine() {
        assertThat(run("--port", "1", "--port", "2")).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(err.toString(UTF_8).lines())
                .containsExactly(
                        "pactodo: option '--port' (PORT) should be specified only once", "pactodo: see ./pactodo help");
    }

    @Test
    void anUnknownCommandIsOnePlainLine() {
        assertThat(run("sreve")).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(err.toString(UTF_8).lines())
                .containsExactly(
                        "pactodo: no such command: sreve; there are serve, observe, incident-log, drill, slo, postmortem, conformance, boundaries, version, help",
                        "pactodo: see ./pactodo help");
    }

    @Test
    void whatKeepsItFromStartingIsOnePlainLine() {
        assertThat(run(configuration -> {
                    throw new CannotStart("port 8080 is taken");
                }))
                .isEqualTo(ExitCode.COULD_NOT_START);
        assertThat(err.toString(UTF_8).lines()).containsExactly("pactodo: port 8080 is taken");
    }

    @Test
    void whatNobodyForesawIsOnePlainLineToo() {
        assertThat(run(configuration -> {
                    throw new IllegalStateException("first line\n  second line");
                }))
                .isEqualTo(ExitCode.COULD_NOT_START);
        assertThat(err.toString(UTF_8).lines())
                .containsExactly(
                        "pactodo: could not start, and nobody foresaw why: java.lang.IllegalStateException: first"
                                + " line second line (--log-level debug tells more)");
    }

    @Test
    void aClassThatIsMissingIsOnePlainLineToo() {
        assertThat(run(configuration -> {
                    throw new NoClassDefFoundError("org/example/Missing");
                }))
                .isEqualTo(ExitCode.COULD_NOT_START);
        assertThat(err.toString(UTF_8).lines())
                .containsExactly("pactodo: could not start, and nobody foresaw why: java.lang.NoClassDefFoundError:"
                        + " org/example/Missing (--log-level debug tells more)");
    }

    @Test
    void exitCodesAreThoseInTheHelp() {
        run("help");
        assertThat(out.toString(UTF_8))
                .contains("Ends with 0 when stopped by a signal, 1 when it could not start, 2 on wrong usage.");
        assertThat(ExitCode.values()).extracting(ExitCode::number).containsExactly(0, 1, 1, 1, 1, 2);
    }

    private ExitCode run(String... arguments) {
        return run(served::add, arguments);
    }

    private ExitCode run(Consumer<Configuration> serve, String... arguments) {
        return new CommandLineInterface(
                        Map.of("HOME", "/home/ada"),
                        new PrintStream(out, true, UTF_8),
                        new PrintStream(err, true, UTF_8),
                        serve)
                .run(arguments);
    }
}
