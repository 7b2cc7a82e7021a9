package io.pactodo.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * A drill as a person has one: {@code observe}, then {@code drill container-down}. It is a part of {@code .ci/live}, and is alone
 * there on its machine: what is measured is how soon somebody is told.
 *
 * <p>In time is what the drill itself holds to, and what this machine was late by.
 */
@Isolated
@Timeout(300)
class LiveDrill {
    /** As in {@link OnTime}. */
    private static final int WOKEN_IN_TURN = 5;

    @TempDir
    Path directory;

    private final NavigableMap<Instant, Duration> lateUntil = new TreeMap<>();

    @Test
    void aContainerThatIsDownIsToldOfAndIsOverInTime() throws Exception {
        var reports = directory.resolve("reports");
        try (var watching = Watching.start(
                        directory.resolve("watching"), "--target", "http://127.0.0.1:" + FreePort.belowEphemeral());
                var lateness = new Lateness();
                var drill = ServerProcess.start(
                        "drill",
                        "container-down",
                        "--outage=1s",
                        "--stay=no",
                        "--data=" + directory.resolve("data"),
                        "--report=" + reports,
                        "--prometheus-url=" + watching.service("Prometheus"),
                        "--alertmanager-url=" + watching.service("Alertmanager"),
                        "--incidents-url=" + watching.service("Incidents").resolve("/"))) {
            var report = awaitReport(reports, drill, lateness);

            holdToTime("told", report, "broken", "opened", Duration.ofSeconds(30));
            holdToTime("over", report, "restored", "over", Duration.ofSeconds(15));
            assertThat(report.path("targets"))
                    .filteredOn(target -> !target.path("wanted").asText().endsWith(" s"))
                    .hasSize(2)
                    .allMatch(target -> target.path("met").asBoolean());
            assertThat(drill.exitCode()).isEqualTo(report.path("passed").asBoolean() ? 0 : 1);
        }
    }

    private JsonNode awaitReport(Path reports, ServerProcess drill, Lateness lateness)
            throws IOException, InterruptedException {
        while (true) {
            lateUntil.put(Instant.now(), lateness.sum());
            var isOver = !drill.isAlive();
            var report = written(reports);
            if (!report.isMissingNode()) {
                lateUntil.put(Instant.now(), lateness.sum());
                return report;
            }
            assertThat(isOver).as("%s", drill.errors()).isFalse();
            Thread.sleep(200);
        }
    }

    /** The page is for people; what is looked for is written whole or not read. */
    private static JsonNode written(Path reports) throws IOException {
        if (!Files.isDirectory(reports)) {
            return new ObjectMapper().missingNode();
        }
        try (var files = Files.newDirectoryStream(reports, "container-down-*.json")) {
            for (var file : files) {
                var text = Files.readString(file);
                if (text.endsWith("}\n")) {
                    return new ObjectMapper().readTree(text);
                }
            }
        }
        return new ObjectMapper().missingNode();
    }

    private void holdToTime(String what, JsonNode report, String first, String second, Duration promised) {
        assertThat(report.path("timeline").has(first)).as("%s", report).isTrue();
        assertThat(report.path("timeline").has(second)).as("%s", report).isTrue();
        var from = Instant.parse(report.path("timeline").path(first).asText());
        var to = Instant.parse(report.path("timeline").path(second).asText());
        var late = lateUntil
                .ceilingEntry(to)
                .getValue()
                .minus(lateUntil.floorEntry(from).getValue())
                .multipliedBy(WOKEN_IN_TURN);
        System.out.printf(
                "drill              %s after %.1f s; promised: %d s, and %.1f s that the machine was late%n",
                what, Duration.between(from, to).toMillis() / 1000.0, promised.toSeconds(), late.toMillis() / 1000.0);
        assertThat(Duration.between(from, to)).isLessThanOrEqualTo(promised.plus(late));
    }
}
