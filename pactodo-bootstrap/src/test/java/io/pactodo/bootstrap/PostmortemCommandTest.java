package io.pactodo.bootstrap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.pactodo.adapter.metrics.slo.prometheus.IncidentLogClient;
import io.pactodo.bootstrap.boundary.Checkout;
import io.pactodo.domain.incident.Person;
import io.pactodo.domain.incident.Remark;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** An incident log is there; those who measure are not, as in many an outage. */
@Timeout(60)
class PostmortemCommandTest {
    private static final String SECRET = "a-secret-of-ours";
    /** Nobody listens on it, and nobody who is no root could. */
    private static final String NOBODY = "http://127.0.0.1:1";

    private static HeldIncidents log;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private Path directory;

    @BeforeAll
    static void open() {
        log = new HeldIncidents(Optional.of(SECRET));
        var incident = log.open("PacToDo cannot be reached", Duration.ofMinutes(5));
        log.incidents.acknowledge(incident, new Person("Ana"), Optional.empty());
        log.incidents.note(incident, new Person("Ana"), new Remark("It was <killed>."));
    }

    @AfterAll
    static void close() {
        log.close();
    }

    @Test
    void whatCannotBeAskedIsALabelledGap() {
        assertThat(run("latest")).isEqualTo(ExitCode.DONE);
        assertThat(said(out))
                .startsWith("# Postmortem of incident 1: PacToDo cannot be reached\n")
                .contains("Prometheus at " + NOBODY + " cannot be reached", "Alertmanager at " + NOBODY)
                .contains("Ana acknowledged it", "Ana noted: “It was \\<killed\\>.”")
                .contains("| until somebody answered | 5 min | 1 h | ✓ kept |")
                .contains("**✎ To be filled in by a human:**");
        assertThat(said(err)).isEmpty();
    }

    @Test
    void aFileIsWrittenInTheFormatThatIsWanted() throws IOException {
        var file = directory.resolve("postmortem.json");
        assertThat(run("1", "--format", "json", "--out", file.toString())).isEqualTo(ExitCode.DONE);
        var json = new ObjectMapper().readTree(Files.readString(file));
        assertThat(json.at("/incident").asInt()).isEqualTo(1);
        assertThat(json.at("/answered/verdict").asText()).isEqualTo("kept");
        assertThat(json.at("/gaps")).isNotEmpty();
        assertThat(said(out)).isEmpty();
    }

    @Test
    void anUnknownIncidentIsOneLine() {
        assertThat(run("4711")).isEqualTo(ExitCode.CHECK_FAILED);
        assertThat(said(err).lines())
                .containsExactly("pactodo: the incident log knows no incident 4711; its page /incidents lists all.");
    }

    @Test
    void aLogThatCannotBeAskedIsOneLine() {
        assertThat(run(Map.of(), "1", "--incidents-url", NOBODY)).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(said(err).lines())
                .singleElement()
                .asString()
                .startsWith("pactodo: The incident log at " + NOBODY + " cannot be reached");
        err.reset();
        assertThat(run(Map.of(), "1", "--incidents-url", address())).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(said(err)).contains("wants to know who asks (401); give its secret.");
    }

    /** The same log beside the report on the promise; what is not over counts, whenever it began. */
    @Test
    void incidentsOfATimeAreTold() {
        var client = new IncidentLogClient(URI.create(address()), Optional.of(SECRET));
        assertThat(client.since(Instant.now().minusSeconds(3_600)).value().orElseThrow())
                .singleElement()
                .satisfies(incident -> assertThat(incident.title()).isEqualTo("PacToDo cannot be reached"));
    }

    @Test
    void everyMistakeIsNamed() {
        assertThat(run(Map.of(), "yesterday", "--format", "pdf", "--incidents-url", "me:password@here", "--ot"))
                .isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(said(err).lines())
                .containsExactly(
                        "pactodo: no such flag: --ot; did you mean --out?",
                        "pactodo: postmortem takes one word: the number of an incident, or latest",
                        "pactodo: --format pdf: must be md, html or json",
                        "pactodo: --incidents-url (not shown): must look like http://127.0.0.1:9090",
                        "pactodo: see ./pactodo postmortem --help");
    }

    private static String address() {
        return log.server.uri().toString().replaceFirst("/$", "");
    }

    private ExitCode run(String... arguments) {
        var all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--incidents-url", address()));
        return run(Map.of("PACTODO_INCIDENTS_SECRET", SECRET), all.toArray(String[]::new));
    }

    private ExitCode run(Map<String, String> environment, String... arguments) {
        var all = new ArrayList<>(List.of("postmortem"));
        all.addAll(List.of(arguments));
        all.addAll(List.of("--prometheus-url", NOBODY, "--alertmanager-url", NOBODY));
        all.addAll(List.of("--objectives", Checkout.file("observability/slo").toString()));
        return new CommandLineInterface(
                        environment,
                        new PrintStream(out, true, UTF_8),
                        new PrintStream(err, true, UTF_8),
                        configuration -> {})
                .run(all.toArray(String[]::new));
    }

    private static String said(ByteArrayOutputStream stream) {
        return stream.toString(UTF_8);
    }
}
