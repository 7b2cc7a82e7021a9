package io.pactodo.adapter.metrics.slo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The grammar of Prometheus 3, as npm has it, reads every expression of rules, tests and dashboards. Debian's Prometheus is older. */
@Timeout(120)
class NewerPrometheusTest {
    private static final Path SCRIPT = Project.root().resolve("observability/grafana/typecheck/promql.cjs");
    private static final Path INSTALLED = Project.root().resolve("target/dashboard-types/node_modules");

    @TempDir
    private Path directory;

    @Test
    void itsGrammarReadsEveryExpression() throws IOException, InterruptedException {
        List<String> all = ObjectivesAsCode.read(Project.root().resolve("observability/slo")).generate().stream()
                .flatMap(file -> expressions(new Load(LoadSettings.builder().build()).loadFromString(file.text())))
                .toList();
        assertThat(all).hasSizeGreaterThan(500);
        assertThat(unreadable(all)).isEmpty();
    }

    @Test
    void itDoesNotReadWhatIsNone() throws IOException, InterruptedException {
        List<String> none = List.of("sum by (x) rate(y[5m])", "a{b~\"c\"}", "a and", "sum(rate(x[5m])");
        assertThat(unreadable(none)).containsExactlyElementsOf(none);
    }

    /** Every text under the key that rules, promtool's tests and panels all have. */
    private static Stream<String> expressions(Object from) {
        if (from instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .flatMap(entry -> entry.getKey().equals("expr")
                            ? Stream.of(entry.getValue().toString())
                            : expressions(entry.getValue()));
        }
        return from instanceof List<?> list ? list.stream().flatMap(NewerPrometheusTest::expressions) : Stream.of();
    }

    /** Of one line each, and with a time in the place of Grafana's variable. */
    private List<String> unreadable(List<String> expressions) throws IOException, InterruptedException {
        assertThat(INSTALLED.resolve("@prometheus-io/lezer-promql"))
                .as("This test needs node and the grammar of Prometheus: ./pactodo test installs them, or says what it"
                        + " needs to.")
                .exists();
        Path lines = Files.write(
                directory.resolve("expressions"),
                expressions.stream()
                        .map(one -> one.replaceAll("\\s+", " ").replace("$__rate_interval", "20s"))
                        .toList());
        ProcessBuilder node = new ProcessBuilder("node", SCRIPT.toString(), lines.toString()).redirectErrorStream(true);
        node.environment().put("NODE_PATH", INSTALLED.toString());
        Process reading = node.start();
        List<String> said = new String(reading.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        assertThat(reading.waitFor()).as(String.join("\n", said)).isZero();
        return said;
    }
}
