package io.pactodo.adapter.metrics.slo;

import static io.pactodo.adapter.metrics.slo.WrittenDashboard.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.pactodo.adapter.metrics.slo.artifact.Generated;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class DashboardsTest {
    private static final Path OBJECTIVES = Project.root().resolve("observability/slo");
    private static final Pattern RANGE = Pattern.compile("\\[[^]]*]");
    private static final int COLUMNS = 24;

    private static WrittenDashboard named(String uid) {
        return WrittenDashboard.named(ObjectivesAsCode.read(OBJECTIVES), uid);
    }

    @Test
    void thereAreTwo() {
        assertThat(WrittenDashboard.files(ObjectivesAsCode.read(OBJECTIVES)))
                .extracting(Generated::path)
                .containsExactly("grafana/dashboards/pactodo-slo.json", "grafana/dashboards/pactodo-service.json");
        assertThat(named("pactodo-slo").get("title")).isEqualTo("PacToDo SLO");
        assertThat(named("pactodo-service").get("title")).isEqualTo("PacToDo service");
    }

    @Test
    void thePanelsOfTheDocumentComeFirstAndUnderItsNames() {
        assertThat(named("pactodo-slo").panels().stream().limit(4).map(panel -> at(panel, "title")))
                .containsExactly("Task Success SLO", "Error Rate SLO", "Latency SLO", "Availability SLO");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pactodo-slo", "pactodo-service"})
    void everyPanelHasATitleADescriptionAUnitAndAQuery(String uid) {
        assertThat(named(uid).panels()).hasSizeGreaterThan(10).allSatisfy(panel -> {
            assertThat((String) at(panel, "title")).isNotBlank();
            assertThat((String) at(panel, "description")).endsWith(".");
            assertThat((String) at(panel, "fieldConfig", "defaults", "unit")).isNotBlank();
            assertThat((List<?>) at(panel, "targets")).isNotEmpty();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"pactodo-slo", "pactodo-service"})
    void everyPanelHasANumberAndATitleOfItsOwn(String uid) {
        WrittenDashboard dashboard = named(uid);
        assertThat(dashboard.panels().stream().map(panel -> at(panel, "id"))).doesNotHaveDuplicates();
        assertThat(dashboard.panels().stream().map(panel -> at(panel, "title"))).doesNotHaveDuplicates();
        assertThat(dashboard.get("uid")).isEqualTo(uid);
        assertThat(dashboard.get("schemaVersion")).isEqualTo(39);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pactodo-slo", "pactodo-service"})
    void noPanelCoversAnother(String uid) {
        Set<String> taken = new HashSet<>();
        for (Object panel : named(uid).panels()) {
            int left = (int) at(panel, "gridPos", "x");
            int top = (int) at(panel, "gridPos", "y");
            assertThat(left + (int) at(panel, "gridPos", "w")).isLessThanOrEqualTo(COLUMNS);
            for (int x = left; x < left + (int) at(panel, "gridPos", "w"); x++) {
                for (int y = top; y < top + (int) at(panel, "gridPos", "h"); y++) {
                    assertThat(taken.add(x + "," + y))
                            .as("%s at %d, %d", at(panel, "title"), x, y)
                            .isTrue();
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"pactodo-slo", "pactodo-service"})
    void thePrometheusAndTheRangesAreLeftToGrafana(String uid) {
        WrittenDashboard dashboard = named(uid);
        List<Object> sources = new ArrayList<>();
        sources.add(dashboard.get("annotations", "list", "0", "datasource", "uid"));
        sources.add(dashboard.get("templating", "list", "1", "datasource", "uid"));
        for (Object panel : dashboard.panels()) {
            sources.add(at(panel, "datasource", "uid"));
            for (Object query : (List<?>) at(panel, "targets")) {
                sources.add(at(query, "datasource", "uid"));
                assertThat(RANGE.matcher((String) at(query, "expr")).results())
                        .allMatch(range -> range.group().equals("[$__rate_interval]"));
            }
        }
        assertThat(dashboard.get("templating", "list", "0", "name")).isEqualTo("datasource");
        assertThat(sources).containsOnly("${datasource}");
    }

    @Test
    void theThresholdsAreTheObjectives() throws IOException {
        Map<String, String> targets = targets();
        WrittenDashboard slo = named("pactodo-slo");
        assertThat(slo.bounds("Task Success SLO")).containsExactly(targets.get("availability-requests"));
        assertThat(slo.bounds("Availability SLO")).containsExactly(targets.get("availability-requests"));
        assertThat(slo.bounds("Latency SLO")).containsExactly(targets.get("latency"));
        assertThat(slo.bounds("Error Rate SLO")).containsExactly("0.01");
        assertThat(slo.bounds("95th percentile")).containsExactly("0.3", "0.5");
        assertThat(slo.bounds("Burn rate by window")).containsExactly("1", "2", "3", "6", "14.4");
        assertThat(slo.bounds("Budget left")).containsExactly("0");
        Map<String, String> ofCompliance = new TreeMap<>();
        ((List<?>) at(slo.panel("Compliance"), "fieldConfig", "overrides"))
                .forEach(one -> ofCompliance.put(
                        at(one, "matcher", "options").toString(),
                        WrittenDashboard.bounds(at(one, "properties", "0", "value"))
                                .get(0)));
        assertThat(ofCompliance).containsExactlyInAnyOrderEntriesOf(targets).hasSize(6);
        WrittenDashboard service = named("pactodo-service");
        assertThat(service.bounds("Errors by route")).containsExactly("0.01");
        assertThat(service.bounds("Duration by route")).containsExactly("0.5");
    }

    @Test
    void anObjectiveThatIsChangedMovesItsLines(@TempDir Path directory) {
        ObjectivesAsCode objectives = Objectives.copiedTo(directory)
                .with("availability.yaml", "target: 0.999", "target: 0.9995")
                .with("latency.yaml", "le=\"0.5\"", "le=\"0.75\"")
                .with("alerting.yaml", "threshold: 14.4", "threshold: 14.3")
                .read();
        WrittenDashboard slo = WrittenDashboard.named(objectives, "pactodo-slo");
        assertThat(slo.bounds("Availability SLO")).containsExactly("0.9995");
        assertThat(slo.bounds("95th percentile")).containsExactly("0.3", "0.75");
        assertThat(slo.bounds("Burn rate by window")).endsWith("14.3");
    }

    /** As they stand in the files, read without the generator. */
    private static Map<String, String> targets() throws IOException {
        Map<String, String> targets = new TreeMap<>();
        try (Stream<Path> files = Files.list(OBJECTIVES)) {
            for (Path file : files.toList()) {
                for (Object document :
                        new Load(LoadSettings.builder().build()).loadAllFromString(Files.readString(file))) {
                    if (at(document, "kind").equals("SLO")) {
                        targets.put(
                                at(document, "metadata", "name").toString(),
                                at(document, "spec", "objectives", "0", "target")
                                        .toString());
                    }
                }
            }
        }
        return targets;
    }
}
