package io.pactodo.bootstrap.observe;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.pactodo.adapter.metrics.slo.artifact.Generated;
import io.pactodo.bootstrap.boundary.Checkout;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an operator deploys is valid in the eyes of those who read it, as it is committed and as it is laid out. */
class DeployedFilesTest {
    private static final URI WEBHOOK = URI.create("http://127.0.0.1:9/told?by=mail&to=$1&of='all'");

    @TempDir
    Path directory;

    @Test
    void thoseOfTheCheckoutAreValid() throws Exception {
        check(
                Checkout.file("observability/prometheus/prometheus.yml"),
                Checkout.file("observability/alertmanager/alertmanager.yml"),
                Checkout.file("observability/blackbox/blackbox.yml"));
        succeeds(
                "amtool",
                "check-config",
                Checkout.file("observability/compose/alertmanager.yml").toString());
    }

    @Test
    void thoseLaidOutAreValidAndNothingButTheAddressesDiffers() throws Exception {
        var files = new DeployedFiles(directory.resolve("a place"));
        files.layOut(observed("http://127.0.0.1:8080", Optional.empty(), Optional.empty()));
        check(files.prometheus(), files.alertmanager(), files.blackbox());
        for (var file :
                List.of("prometheus/prometheus.yml", "alertmanager/alertmanager.yml", "blackbox/blackbox.yml")) {
            assertThat(directory.resolve("a place").resolve(file))
                    .hasSameTextualContentAs(Checkout.file("observability/" + file));
        }
    }

    @Test
    void theRulesComeAlong() throws IOException {
        new DeployedFiles(directory).layOut(observed("http://127.0.0.1:8080", Optional.empty(), Optional.empty()));
        assertThat(names(directory.resolve("prometheus/rules")))
                .isNotEmpty()
                .isEqualTo(names(Checkout.file("observability/prometheus/rules")));
    }

    @Test
    void rulesOfOtherObjectivesStandInPlaceOfOurs() throws IOException {
        var files = new DeployedFiles(directory);
        files.layOut(observed("http://127.0.0.1:8080", Optional.empty(), Optional.empty()));
        Files.writeString(directory.resolve("prometheus/rules/old.yaml"), "groups: []\n");
        files.replaceRules(List.of(
                new Generated("prometheus/rules/mine.yaml", "groups: []\n"),
                new Generated("prometheus/tests/mine.yaml", "tests: []\n")));

        assertThat(names(directory.resolve("prometheus/rules"))).containsExactly("mine.yaml");
        assertThat(directory.resolve("prometheus/tests")).doesNotExist();
    }

    @Test
    void whoIsWhereStandsInTheTargets() throws IOException {
        new DeployedFiles(directory).layOut(observed("https://tasks.example.org", Optional.of(8443), Optional.empty()));
        assertThat(targets("pactodo")).contains("'tasks.example.org:8443'").contains("__scheme__: https");
        assertThat(targets("probe")).contains("'https://tasks.example.org'").contains("__exporter__: 127.0.0.1:1");
        assertThat(targets("alertmanager")).contains("'127.0.0.1:2'");
        assertThat(targets("prometheus")).contains("'127.0.0.1:3'");
    }

    @Test
    void whoeverIsToBeToldIsTold() throws Exception {
        var files = new DeployedFiles(directory);
        files.layOut(observed("http://127.0.0.1:8080", Optional.empty(), Optional.of(WEBHOOK)));
        check(files.prometheus(), files.alertmanager(), files.blackbox());
        assertThat(files.alertmanager())
                .content()
                .contains("url: 'http://127.0.0.1:9/told?by=mail&to=$1&of=''all'''")
                .contains("route:\n  receiver: webhook\n");
        assertThat(Files.getPosixFilePermissions(files.alertmanager()))
                .as("whoever knows the address can tell, too")
                .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    }

    @Test
    void anIncidentLogIsToldAndScraped() throws Exception {
        var files = new DeployedFiles(directory);
        files.layOut(observed("http://127.0.0.1:8080", Optional.empty(), Optional.empty())
                .telling(URI.create("http://127.0.0.1:8090/"), WEBHOOK));
        check(files.prometheus(), files.alertmanager(), files.blackbox());
        assertThat(targets("incidents")).isEqualTo("- targets:\n    - '127.0.0.1:8090'\n");
        assertThat(files.alertmanager()).content().contains("url: 'http://127.0.0.1:9/told");
    }

    @Test
    void whatAnEarlierVersionLaidOutIsGone() throws IOException {
        var old = directory.resolve("prometheus/rules/old.yaml");
        Files.createDirectories(old.getParent());
        Files.writeString(old, "groups: []");
        new DeployedFiles(directory).layOut(observed("http://127.0.0.1:8080", Optional.empty(), Optional.empty()));
        assertThat(old).doesNotExist();
    }

    @Test
    void aJarServesAsWell() throws IOException {
        var jar = URI.create("jar:" + directory.resolve("it is.jar").toUri());
        try (var inside = FileSystems.newFileSystem(jar, Map.of("create", "true"))) {
            for (var name : List.of("prometheus/targets/x.yml", "alertmanager/alertmanager.yml", "blackbox/y.yml")) {
                var file = inside.getPath("deployed", name);
                Files.createDirectories(file.getParent());
                Files.writeString(file, name);
            }
        }
        var files = new DeployedFiles(
                directory.resolve("out"), URI.create(jar + "!/deployed").toURL());
        files.layOut(observed("http://127.0.0.1:8080", Optional.empty(), Optional.empty()));
        assertThat(files.alertmanager()).hasContent("alertmanager/alertmanager.yml");
    }

    private static Observed observed(String target, Optional<Integer> metricsPort, Optional<URI> webhook) {
        var ports = Map.of(Watcher.BLACKBOX, 1, Watcher.ALERTMANAGER, 2, Watcher.PROMETHEUS, 3);
        return new Observed(URI.create(target), metricsPort, ports, "32d", webhook);
    }

    private String targets(String name) throws IOException {
        return Files.readString(directory.resolve("prometheus/targets/" + name + ".yml"));
    }

    private static List<String> names(Path directory) throws IOException {
        try (var entries = Files.list(directory)) {
            return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
        }
    }

    private static void check(Path prometheus, Path alertmanager, Path blackbox) throws Exception {
        succeeds("promtool", "check", "config", prometheus.toString());
        succeeds("amtool", "check-config", alertmanager.toString());
        succeeds("prometheus-blackbox-exporter", "--config.check", "--config.file=" + blackbox);
    }

    private static void succeeds(String... command) throws Exception {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }
}
