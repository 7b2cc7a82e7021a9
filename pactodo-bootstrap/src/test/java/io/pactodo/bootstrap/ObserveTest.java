package io.pactodo.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The real programs watch a real PacToDo, and end with the one who started them. */
@Execution(ExecutionMode.CONCURRENT)
@Timeout(180)
class ObserveTest {
    @TempDir
    static Path shared;

    @TempDir
    Path directory;

    @Test
    void aKilledServerIsSeenAndItIsKnownSinceWhen() throws Exception {
        try (var server = ServerProcess.serving(BorrowedPostgres.dataDirectory(shared));
                var watching = Watching.start(directory.resolve("a b"), "--target", withoutPath(server))) {
            watching.await("up == 1", 7);
            watching.await("probe_success{job=~\"pactodo-probe|pactodo-readiness\"} == 1", 2);
            watching.await("pactodo:sli:alive == 1", 1);
            assertThat(watching.get("api/v1/rules"))
                    .contains("pactodo:sli:alive", "PacToDoDown")
                    .doesNotContain("\"health\":\"err\"");
            assertThat(watching.get("api/v1/alertmanagers"))
                    .contains(watching.service("Alertmanager").getAuthority());

            var killed = Instant.now();
            server.kill();

            var incident = awaitMeasured(watching);
            var began = Instant.parse(incident.path("began_at").asText());
            var fired = Instant.parse(incident.at("/alerts/0/fired_at").asText());
            assertThat(incident.at("/alerts/0/name").asText()).isEqualTo("PacToDoDown");
            assertThat(began).isBetween(killed, fired.minusSeconds(15));
            watching.process().signalGroup("INT");
            assertThat(watching.process().exitCode()).isZero();
            assertThat(watching.process().errors()).isEmpty();
            assertThat(watching.processes()).isEmpty();
        } finally {
            BorrowedPostgres.giveBack(shared);
        }
    }

    @Test
    void thoseLeftBehindByAKillAreStoppedAndOneThatEndsEndsAll() {
        try (var killed = Watching.start(directory)) {
            var left = killed.processes();
            assertThat(left).hasSize(3);
            killed.process().kill();
            assertThat(killed.process().exitCode()).isNotZero();
            assertThat(left).allMatch(ProcessHandle::isAlive);

            var port = "--prometheus-port=" + killed.service("Prometheus").getPort();
            try (var watching = Watching.start(directory, port)) {
                assertThat(left).noneMatch(ProcessHandle::isAlive);
                assertThat(watching.processes()).hasSize(3);

                alertmanager(watching).destroyForcibly();

                assertThat(watching.process().exitCode()).isEqualTo(1);
                assertThat(watching.process().errors())
                        .singleElement()
                        .asString()
                        .startsWith("pactodo: Alertmanager ended by itself with exit code 137: ");
                assertThat(watching.processes()).isEmpty();
            }
        }
    }

    @Test
    void whoComesSecondIsToldWhoIsThereAndAnIncidentLogIsBesideThem() throws Exception {
        try (var watching = Watching.start(directory);
                var second = ServerProcess.start("observe", "--data", directory.toString())) {
            assertThat(second.exitCode()).isEqualTo(1);
            assertThat(second.errors())
                    .containsExactly("pactodo: the data directory %s is in use by the PacToDo with process id %d at %s:"
                                    .formatted(
                                            directory.toRealPath(),
                                            watching.process().pid(),
                                            watching.service("Prometheus"))
                            + " use that one, stop it, or choose another directory with --data");
            assertThat(watching.processes()).hasSize(3);
            assertThat(watching.get("Alertmanager", "api/v2/status"))
                    .contains(watching.service("Incidents")
                            .resolve("api/incidents/alertmanager")
                            .toString());
            watching.await("up{job=\"pactodo-incidents\"} == 1", 1);
            watching.process().signal("TERM");
            assertThat(watching.process().exitCode()).isZero();
            assertThat(watching.processes()).isEmpty();
        }
    }

    private static JsonNode awaitMeasured(Watching watching) throws Exception {
        while (true) {
            var first = new ObjectMapper()
                    .readTree(watching.get("Incidents", "api/incidents"))
                    .at("/items/0");
            if (first.path("beginning").asText().equals("measured")) {
                return first;
            }
            Thread.sleep(100);
        }
    }

    private static ProcessHandle alertmanager(Watching watching) {
        return watching.processes().stream()
                .filter(process -> process.info().commandLine().orElse("").contains("alertmanager.yml"))
                .findFirst()
                .orElseThrow();
    }

    private static String withoutPath(ServerProcess server) {
        return server.uri().toString().replaceFirst("/$", "");
    }
}
