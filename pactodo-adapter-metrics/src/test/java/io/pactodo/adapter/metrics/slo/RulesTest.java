package io.pactodo.adapter.metrics.slo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The committed rules, tried by Prometheus' own tool with the committed tests. */
@Execution(ExecutionMode.CONCURRENT)
class RulesTest {
    private static final Path PROMETHEUS = Project.root().resolve("observability/prometheus");

    @Test
    void promtoolHasNothingAgainstTheRules() throws IOException, InterruptedException {
        Promtool.Said said = Promtool.run(List.of("check", "rules"), files("rules"));
        assertThat(said.isFine()).as(said.words()).isTrue();
        assertThat(said.words()).doesNotContain("FAILED", "duplicate");
    }

    @ParameterizedTest
    @MethodSource("tests")
    void theRulesDoWhatTheTestsExpect(Path test) throws IOException, InterruptedException {
        Promtool.Said said = Promtool.run(List.of("test", "rules"), List.of(test));
        assertThat(said.isFine()).as(said.words()).isTrue();
    }

    @Test
    void everyAlertIsExpectedToFireSomewhere() throws IOException {
        StringBuilder expected = new StringBuilder();
        for (Path test : files("tests")) {
            expected.append(Files.readString(test));
        }
        assertThat(alerts())
                .hasSizeGreaterThan(10)
                .allSatisfy(alert -> assertThat(expected.toString())
                        .contains(alert.equals("PacToDoWatchdog") ? alert : "labels: '{alertname=\"" + alert + "\""));
    }

    @Test
    void everyAlertHasARunbookAndEveryRunbookAnAlert() throws IOException {
        try (Stream<Path> runbooks = Files.list(PROMETHEUS.resolveSibling("runbooks"))) {
            assertThat(runbooks.map(runbook -> runbook.getFileName().toString().replace(".md", "")))
                    .containsExactlyInAnyOrderElementsOf(alerts());
        }
        for (String alert : alerts()) {
            String runbook =
                    Files.readString(PROMETHEUS.resolveSibling("runbooks").resolve(alert + ".md"));
            assertThat(runbook)
                    .startsWith("# " + alert + "\n")
                    .contains("\n## What it means\n", "\n## What to look at\n", "\n## What to do\n");
        }
    }

    @Test
    void everyAlertSaysHowBadItIsAndWhereToRead() throws IOException {
        String[] parts = rules().split("- alert: ", -1);
        assertThat(parts).hasSizeGreaterThan(20);
        for (int i = 1; i < parts.length; i++) {
            String name = parts[i].lines().findFirst().orElseThrow();
            assertThat(parts[i])
                    .containsPattern("severity: \"(page|ticket|warning|none)\"")
                    .contains(
                            "summary: \"",
                            "description: \"",
                            "runbook_url: \"observability/runbooks/" + name + ".md\"");
        }
    }

    private static Set<String> alerts() throws IOException {
        Set<String> alerts = new TreeSet<>();
        rules().lines()
                .filter(line -> line.contains("- alert: "))
                .forEach(line -> alerts.add(line.replace("- alert: ", "").strip()));
        return alerts;
    }

    private static String rules() throws IOException {
        StringBuilder rules = new StringBuilder();
        for (Path file : files("rules")) {
            rules.append(Files.readString(file));
        }
        return rules.toString();
    }

    static List<Path> tests() throws IOException {
        return files("tests");
    }

    private static List<Path> files(String directory) throws IOException {
        try (Stream<Path> files = Files.list(PROMETHEUS.resolve(directory))) {
            return files.sorted().toList();
        }
    }
}
