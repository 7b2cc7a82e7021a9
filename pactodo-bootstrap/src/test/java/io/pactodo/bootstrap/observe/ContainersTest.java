package io.pactodo.bootstrap.observe;

import static org.assertj.core.api.Assertions.assertThat;

import io.pactodo.bootstrap.boundary.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What runs in containers is pinned, bounded, watched, and nobody in particular. */
class ContainersTest {
    private static final Map<?, ?> COMPOSE = (Map<?, ?>)
            new Load(LoadSettings.builder().build()).loadFromString(Checkout.text("observability/compose.yaml"));
    private static final String DOCKERFILE = Checkout.text("Dockerfile");

    static Stream<String> services() {
        return map(COMPOSE, "services").keySet().stream().map(String::valueOf);
    }

    @Test
    void allThatWatchAndAllThatIsWatchedIsThere() {
        assertThat(services())
                .contains("pactodo", "postgres", "incidents", "prometheus", "alertmanager", "blackbox", "grafana");
    }

    @ParameterizedTest
    @MethodSource("services")
    void aServiceIsPinnedBoundedWatchedAndNobody(String name) {
        var service = map(map(COMPOSE, "services"), name);
        assertThat(service.get("image")).asString().matches("[a-z/-]+:[^:]*[0-9]+\\.[0-9]+.*");
        assertThat(service.get("user")).asString().matches("[1-9][0-9]*:[0-9]+");
        assertThat(service.get("read_only")).isEqualTo(true);
        assertThat(service.get("cap_drop")).isEqualTo(List.of("ALL"));
        assertThat(service.get("security_opt")).isEqualTo(List.of("no-new-privileges:true"));
        assertThat(service.get("restart")).isEqualTo("unless-stopped");
        assertThat(List.of("mem_limit", "cpus", "pids_limit", "healthcheck", "logging"))
                .allMatch(service::containsKey);
        // PacToDo's own image says how it is asked.
        assertThat(map(service, "healthcheck").containsKey("test")).isEqualTo(!service.containsKey("build"));
    }

    @ParameterizedTest
    @MethodSource("services")
    void aPortIsForThisMachineAlone(String name) {
        var ports = map(map(COMPOSE, "services"), name).get("ports");
        if (ports instanceof List<?> published) {
            assertThat(published).allMatch(port -> port.toString().startsWith("127.0.0.1:"));
        }
    }

    @Test
    void aPasswordHasToBeMadeUp() {
        var passwords = Pattern.compile("^ +\\w*PASSWORD\\w*: (.*)$", Pattern.MULTILINE)
                .matcher(Checkout.text("observability/compose.yaml"))
                .results()
                .map(line -> line.group(1))
                .toList();
        assertThat(passwords).hasSize(3).allMatch(value -> value.matches("\\$\\{\\w+:\\?.+}"));
    }

    @Test
    void whatIsMountedIsThere() {
        var mounted = Pattern.compile("- \\./(\\S+?):/\\S+:ro$", Pattern.MULTILINE)
                .matcher(Checkout.text("observability/compose.yaml"))
                .results()
                .map(line -> line.group(1))
                .toList();
        assertThat(mounted)
                .hasSizeGreaterThan(5)
                .allMatch(path -> Files.exists(Checkout.file("observability/" + path)));
    }

    @Test
    void inContainersAsOnOneMachineTheSameIsTargeted() throws IOException {
        assertThat(names("observability/compose/targets")).isEqualTo(names("observability/prometheus/targets"));
        // On one machine nobody knows whether an incident log runs before it does.
        assertThat(Checkout.text("observability/compose/targets/incidents.yml")).contains("- incidents:8090\n");
        for (var name : names("observability/compose/targets")) {
            if (name.equals("incidents.yml")) {
                continue;
            }
            assertThat(inWords(Checkout.text("observability/compose/targets/" + name)))
                    .isEqualTo(inWords(Checkout.text("observability/prometheus/targets/" + name)));
        }
    }

    @Test
    void inContainersTheIncidentLogIsToldByWhoeverKnowsItsSecret() {
        var alertmanager = Checkout.text("observability/compose/alertmanager.yml");
        assertThat(withoutComments(alertmanager))
                .isEqualTo(withoutComments(Checkout.text("observability/alertmanager/alertmanager.yml"))
                        .replace("route:\n  receiver: nobody\n", "route:\n  receiver: webhook\n")
                        .replace("http://127.0.0.1:8090/", "http://incidents:8090/")
                        .replace("send_resolved: true\n", """
                                send_resolved: true
                                        http_config:
                                          authorization:
                                            credentials_file: /run/secrets/incidents
                                """));
        var services = map(COMPOSE, "services");
        assertThat(map(services, "incidents").get("secrets")).isEqualTo(List.of("incidents"));
        assertThat(map(services, "alertmanager").get("secrets")).isEqualTo(List.of("incidents"));
        assertThat(map(map(COMPOSE, "secrets"), "incidents").get("file"))
                .asString()
                .matches("\\$\\{\\w+:\\?.+}");
        assertThat((List<?>) map(services, "incidents").get("command"))
                .asInstanceOf(InstanceOfAssertFactories.list(String.class))
                .contains("incident-log", "--data=/var/lib/pactodo", "--secret-file=/run/secrets/incidents");
        assertThat(map(services, "incidents").get("volumes")).isEqualTo(List.of("incidents:/var/lib/pactodo"));
    }

    @Test
    void whereNoImageIsPulledOnlyWhereItComesFromDiffers() {
        var debian = (Map<?, ?>) new Load(LoadSettings.builder().build())
                .loadFromString(Checkout.text("observability/compose.debian.yaml"));
        var services = map(debian, "services");
        assertThat(debian.keySet()).hasSize(1);
        assertThat(services.keySet()).isEqualTo(map(COMPOSE, "services").keySet());
        for (var service : services.keySet()) {
            assertThat(List.of("build", "image", "entrypoint", "profiles"))
                    .as("%s", service)
                    .containsAll(map(services, String.valueOf(service)).keySet().stream()
                            .map(String::valueOf)
                            .toList());
        }
        assertThat(map(services, "grafana").get("profiles")).isEqualTo(List.of("grafana"));
        assertThat(Checkout.text("observability/compose/debian/Dockerfile"))
                .contains("\nUSER 65534:65534\n", "\nUSER 999:999\n");
    }

    @Test
    void theImageAsksAnIncidentLogAtItsOwnPort() {
        assertThat(DOCKERFILE).contains("== *' incident-log '* ]] && port=8090 || port=${PACTODO_PORT:-8080};");
    }

    @Test
    void theImageRunsAsNobodyAndHeedsSignals() {
        var last = DOCKERFILE.substring(DOCKERFILE.lastIndexOf("\nFROM "));
        assertThat(DOCKERFILE).contains("\nARG BASE_IMAGE=");
        assertThat(last)
                .startsWith("\nFROM ${BASE_IMAGE}\n")
                .containsPattern("\nUSER [1-9][0-9]*:[1-9][0-9]*\n")
                .contains("\nENTRYPOINT [\"java\", ", "\nHEALTHCHECK ");
    }

    /** Without comments, and with the names of services and the loopback address as one. */
    private static String inWords(String targets) {
        return targets.replaceAll("(?m)^#.*\n", "").replaceAll("127\\.0\\.0\\.1|[a-z]+(?=:[0-9])", "HOST");
    }

    private static String withoutComments(String yaml) {
        return yaml.replaceAll("(?m)^ *#.*\n", "");
    }

    private static List<String> names(String directory) throws IOException {
        try (var entries = Files.list(Checkout.file(directory))) {
            return entries.map(entry -> String.valueOf(entry.getFileName()))
                    .sorted()
                    .toList();
        }
    }

    private static Map<?, ?> map(Map<?, ?> parent, String key) {
        if (parent.get(key) instanceof Map<?, ?> map) {
            return map;
        }
        throw new AssertionError("There is no " + key);
    }
}
