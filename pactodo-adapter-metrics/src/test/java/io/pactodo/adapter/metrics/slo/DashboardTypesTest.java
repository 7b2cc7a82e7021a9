package io.pactodo.adapter.metrics.slo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Grafana's own types, as npm has them, take the committed dashboards, and nothing that is a little different. */
@Timeout(120)
class DashboardTypesTest {
    private static final Path GRAFANA = Project.root().resolve("observability/grafana");
    private static final Path INSTALLED = Project.root().resolve("target/dashboard-types/node_modules");

    @TempDir
    private Path directory;

    @BeforeEach
    void layOut() throws IOException {
        assertThat(INSTALLED.resolve("typescript/bin/tsc"))
                .as("This test needs node and Grafana's types: ./pactodo test installs them, or says what it needs to.")
                .exists();
        Files.createSymbolicLink(directory.resolve("node_modules"), INSTALLED);
        for (String file : List.of("dashboard.ts", "tsconfig.json")) {
            Files.copy(GRAFANA.resolve("typecheck").resolve(file), directory.resolve(file));
        }
    }

    @AfterEach
    void takeTheLinkAway() throws IOException {
        Files.delete(directory.resolve("node_modules"));
    }

    @Test
    void theDashboardsFitTheTypesOfGrafana() throws IOException, InterruptedException {
        for (String uid : List.of("pactodo-slo", "pactodo-service")) {
            write(uid, Files.readString(GRAFANA.resolve("dashboards/" + uid + ".json")));
        }
        assertThat(check()).isEmpty();
    }

    @Test
    void whatIsALittleDifferentDoesNotFit() throws IOException, InterruptedException {
        String sound = Files.readString(GRAFANA.resolve("dashboards/pactodo-slo.json"));
        List<List<String>> faults = List.of(
                List.of("\"mode\": \"normal\"", "\"mode\": \"piled\""),
                List.of("\"fillOpacity\": 0", "\"filOpacity\": 0"),
                List.of("\"unit\": \"percentunit\",", ""),
                List.of("\"graphMode\": \"none\"", "\"graphMode\": \"no\""),
                List.of("\"rowHeight\"", "\"rowHeights\""),
                List.of("\"id\": \"thresholds\"", "\"id\": \"threshold\""),
                List.of("\"refId\": \"A\",", ""),
                List.of("\"expr\": \"ALERTS", "\"query\": \"ALERTS"));
        for (int i = 0; i < faults.size(); i++) {
            String faulty = sound.replace(faults.get(i).get(0), faults.get(i).get(1));
            assertThat(faulty).as(faults.get(i).get(0)).isNotEqualTo(sound);
            write("fault-" + i, faulty);
        }
        String complaints = check();
        for (int i = 0; i < faults.size(); i++) {
            assertThat(complaints).contains("fault-" + i + ".ts(");
        }
    }

    /** As a literal of the language, since its reader of JSON takes any word for any other. */
    private void write(String name, String json) throws IOException {
        Files.writeString(
                directory.resolve(name + ".ts"),
                "import type { PacToDoDashboard } from './dashboard';\nexport const written: PacToDoDashboard = "
                        + json);
    }

    private String check() throws IOException, InterruptedException {
        Process compiler = new ProcessBuilder(
                        "node", INSTALLED.resolve("typescript/bin/tsc").toString(), "--pretty", "false", "-p", ".")
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .start();
        String complaints = new String(compiler.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        compiler.waitFor();
        return complaints;
    }
}
