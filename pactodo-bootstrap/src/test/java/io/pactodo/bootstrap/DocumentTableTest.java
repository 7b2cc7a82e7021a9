package io.pactodo.bootstrap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.pactodo.bootstrap.boundary.Checkout;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** No row of the document is forgotten, and what is typed exists. What Prometheus is asked, {@link DashboardQueriesTest} asks. */
class DocumentTableTest {
    @Test
    void everyRowOfTheDocumentIsThere() throws IOException {
        assertThat(DocumentTable.rows())
                .extracting(DocumentTable.Row::says)
                .containsExactly(
                        "SLI: Task success rate",
                        "SLI: Availability",
                        "SLI: Error rate",
                        "SLI: Latency (buckets)",
                        "SLI: Task endpoints rate",
                        "SLO: Latency",
                        "SLO: Availability",
                        "SLO: Error Rate",
                        "SLA: < 500ms response time in 95% of cases",
                        "SLA: > 99.9% uptime monthly",
                        "SLA: Incident response time: within 60 minutes",
                        "Tool: prometheus_flask_exporter",
                        "Tool: Prometheus",
                        "Tool: Grafana: Task success rate",
                        "Tool: Grafana: Availability (%)",
                        "Tool: Grafana: Error rate (%)",
                        "Tool: Grafana: Latency SLO for different thresholds (25ms / 50ms / 500ms)",
                        "Tool: Docker",
                        "Panel: Task Success SLO",
                        "Panel: Error Rate SLO",
                        "Panel: Latency SLO",
                        "Panel: Availability SLO",
                        "Test Scenario: container down",
                        "Future: Prometheus alert rules (e.g., latency > 300ms)",
                        "Future: Export Grafana dashboards (JSON or snapshot link)",
                        "Future: alerts for 5xx spikes and recovery visualization",
                        "Future: Integrate with incident logging tool or webhook");
    }

    @Test
    void eachRowIsShownBySomethingThatCanBeTyped() throws IOException {
        for (var row : DocumentTable.rows()) {
            assertThat(row.commands()).as(row.says()).isNotEmpty();
            assertThat(row.programs()).allSatisfy(DocumentTableTest::isThere);
        }
    }

    /** A script of the project; of the launcher, a word and flags that its help names. */
    private static void isThere(String command) {
        var words = command.split(" ", -1);
        assertThat(Checkout.file(words[0])).isExecutable();
        if (words[0].equals("./pactodo")) {
            var help = help(words[1]);
            for (var word = 2; word < words.length; word++) {
                assertThat(words[word])
                        .satisfiesAnyOf(
                                any -> assertThat(help).contains(any),
                                url -> assertThat(url).startsWith("http://"));
            }
        }
    }

    private static String help(String command) {
        var out = new ByteArrayOutputStream();
        var said = new PrintStream(out, true, UTF_8);
        var commandLine = new CommandLineInterface(Map.of(), said, said, configuration -> {
            throw new AssertionError("nothing is to be served");
        });
        assertThat(commandLine.run(command, "--help")).isEqualTo(ExitCode.DONE);
        return out.toString(UTF_8);
    }
}
