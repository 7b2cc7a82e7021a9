package io.pactodo.bootstrap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.pactodo.adapter.persistence.journal.FileIncidentJournal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The incident log as an operator runs it, and what keeps it from running, in plain lines. */
@Timeout(120)
class IncidentLogTest {
    private static final Pattern INCIDENTS = Pattern.compile("  API +(http://\\S+)");
    private static final String FIRING =
            "{\"version\": \"4\", \"groupKey\": \"g\", \"alerts\": [{\"status\": \"firing\", \"startsAt\":"
                    + " \"2026-03-01T09:00:15Z\", \"fingerprint\": \"f\"}]}";

    @TempDir
    Path directory;

    @Test
    void whatWasToldOutlivesAKillAndASecondOneIsToldWhereTheFirstIs() throws IOException, InterruptedException {
        var data = directory.resolve("data");
        try (var log = start(data)) {
            assertThat(post(URI.create(address(log) + "/alertmanager"), FIRING)).contains("\"status\":\"open\"");
            log.kill();
            log.exitCode();
        }
        try (var log = start(data)) {
            var address = address(log);
            assertThat(get(address)).contains("\"status\":\"open\"", "\"began_at\":\"2026-03-01T09:00:00Z\"");
            assertThat(get(address.resolve("/metrics")))
                    .contains("pactodo_incident_response_seconds_bucket{le=\"3600.0\"} 0\n")
                    .contains("pactodo_incident_response_seconds_count 1\n");
            assertThat(incidentLog(ExitCode.COULD_NOT_START, "--port=0", "--data=" + data))
                    .containsExactly("pactodo: the data directory %s is in use by the PacToDo with process id %d at %s:"
                                    .formatted(data.toRealPath(), log.pid(), address.resolve("/"))
                            + " use that one, stop it, or choose another directory with --data");
            log.signal("TERM");
            assertThat(log.exitCode()).isZero();
        }
    }

    @Test
    void onAFullDiskAWebhookIsToComeAgainAndNothingThatWasTakenIsLost() throws IOException, InterruptedException {
        var journal = directory.resolve("data").resolve("incidents.journal");
        var another = FIRING.replace("\"f\"", "\"another\"").replace("\"g\"", "\"another\"");
        try (var log = start(directory.resolve("data"))) {
            var webhook = URI.create(address(log) + "/alertmanager");
            assertThat(send(webhook, FIRING).statusCode()).isEqualTo(200);
            allow(log, String.valueOf(Files.size(journal) + 20));
            assertThat(send(webhook, another))
                    .satisfies(refused -> assertThat(refused.statusCode()).isEqualTo(503))
                    .satisfies(refused -> assertThat(refused.body()).contains("could not be written to the journal"));
            allow(log, "unlimited");
            assertThat(send(webhook, another).statusCode()).isEqualTo(200);
            log.kill();
            log.exitCode();
        }
        try (var kept = FileIncidentJournal.open(journal)) {
            assertThat(kept.read())
                    .extracting(event -> event.incident().number())
                    .containsExactly(1L, 2L);
        }
    }

    @Test
    void anotherToolIsToldOfEverythingThoughItFailsAndThoughTheLogIsKilled() throws IOException, InterruptedException {
        var data = directory.resolve("data");
        var secret = Files.writeString(directory.resolve("secret"), ToldTool.secret() + "\n");
        try (var tool = new ToldTool()) {
            tool.answer(500);
            String id;
            try (var log = telling(tool, data, secret)) {
                post(URI.create(address(log) + "/alertmanager"), FIRING);
                var refused = tool.next();
                id = refused.id();
                assertThat(refused.answered()).isEqualTo(500);
                assertThat(refused.body()).startsWith("{\"type\":\"incident.opened\",\"timestamp\":\"");
                log.kill();
                log.exitCode();
            }
            tool.answer(204);
            try (var log = telling(tool, data, secret)) {
                var taken = tool.next();
                assertThat(taken.id()).isEqualTo(id);
                assertThat(taken.answered()).isEqualTo(204);
                post(URI.create(address(log) + "/1/acknowledgement"), "{\"by\": \"Ada\"}");
                var news = tool.next();
                assertThat(news.id()).isNotEqualTo(id);
                assertThat(news.body())
                        .startsWith("{\"type\":\"incident.acknowledged\",")
                        .endsWith("\"data\":" + get(URI.create(address(log) + "/1")) + "}");
                awaitMetric(log, "pactodo_incident_webhook_deliveries_total{outcome=\"taken\"} 2.0");
                assertThat(get(address(log).resolve("/metrics")))
                        .contains("pactodo_incident_webhook_pending 0", "pactodo_incident_webhook_oldest_seconds 0");
            }
        }
    }

    @Test
    void aTakenPortIsOneLine() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var port = taken.getLocalPort();
            assertThat(incidentLog(ExitCode.COULD_NOT_START, "--port=" + port, "--data=" + directory))
                    .containsExactly("pactodo: Cannot listen on 127.0.0.1:" + port
                            + ": the port is taken. Choose another with --host or --port.");
        }
    }

    @Test
    void aDamagedJournalIsOneLine() throws IOException {
        Files.writeString(directory.resolve("incidents.journal"), "Dear diary,\n");
        assertThat(incidentLog(ExitCode.COULD_NOT_START, "--port=0", "--data=" + directory))
                .containsExactly("pactodo: " + directory.toRealPath().resolve("incidents.journal")
                        + " is no journal of incidents: choose another file, or move it away");
    }

    @Test
    void aFullDiskIsOneLine() throws IOException, InterruptedException {
        var process = new ProcessBuilder(
                        "bash",
                        "-c",
                        "ulimit -S -f 0; exec \"$@\"",
                        "full",
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:-UsePerfData",
                        "-cp",
                        System.getProperty("java.class.path"),
                        PacToDo.class.getName(),
                        "incident-log",
                        "--port=0",
                        "--data=" + directory.resolve("data"))
                .start();
        var errors = new String(process.getErrorStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).isEqualTo(1);
        assertThat(errors.lines())
                .singleElement()
                .asString()
                .startsWith("pactodo: cannot write to the data directory " + directory.resolve("data"));
    }

    @Test
    void everyMistakeIsToldAtOnce() {
        assertThat(incidentLog(
                        ExitCode.WRONG_USAGE,
                        "--prot=1",
                        "--host=0.0.0.0",
                        "--port=x",
                        "--secret-file=" + directory.resolve("none"),
                        "--flapping-gap=5",
                        "--prometheus-url=http://ada:lovelace@",
                        "--webhook-url=http://127.0.0.1:1/",
                        "now"))
                .containsExactly(
                        "pactodo: no such flag: --prot=1; did you mean --port?",
                        "pactodo: incident-log takes flags only, and no now",
                        "pactodo: --secret-file " + directory.resolve("none")
                                + ": the file cannot be read: give one that can, with the secret in its first line",
                        "pactodo: --port x: must be a whole number from 0 to 65535, where 0 picks a free port",
                        "pactodo: --prometheus-url (not shown): must look like http://127.0.0.1:9090",
                        "pactodo: --flapping-gap 5: must be a number of seconds, minutes or hours, such as 15s or 5m",
                        "pactodo: --webhook-url wants a secret to sign by, of whsec_ and 24 to 64 bytes in base64: make one with"
                                + " echo \"whsec_$(openssl rand -base64 32)\", and give it by --webhook-secret-file or"
                                + " PACTODO_WEBHOOK_SECRET",
                        "pactodo: see ./pactodo incident-log --help");
    }

    @Test
    void nobodyElseIsLetInWithoutASecret() {
        assertThat(incidentLog(ExitCode.WRONG_USAGE, "--host=0.0.0.0", "--data=" + directory))
                .first()
                .isEqualTo(
                        "pactodo: --host 0.0.0.0: others can reach this address, and everybody would be let in: give a"
                                + " secret with --secret-file, or say --insecure");
    }

    private static ServerProcess telling(ToldTool tool, Path data, Path secret) {
        return ServerProcess.start(
                        "incident-log",
                        "--port=0",
                        "--data=" + data,
                        "--webhook-url=" + tool.uri(),
                        "--webhook-secret-file=" + secret)
                .awaitReady();
    }

    /** It is counted after it was answered. */
    private static void awaitMetric(ServerProcess log, String line) throws IOException, InterruptedException {
        while (!get(address(log).resolve("/metrics")).contains(line)) {
            Thread.sleep(50);
        }
    }

    private static ServerProcess start(Path data) {
        return ServerProcess.start("incident-log", "--port", "0", "--data", data.toString())
                .awaitReady();
    }

    private static URI address(ServerProcess log) {
        return log.said().stream()
                .map(INCIDENTS::matcher)
                .filter(line -> line.matches())
                .map(line -> URI.create(line.group(1)))
                .findFirst()
                .orElseThrow();
    }

    /** How large its files may become, in bytes. */
    private static void allow(ServerProcess log, String most) throws IOException, InterruptedException {
        var prlimit = new ProcessBuilder("prlimit", "--fsize=" + most + ":", "--pid", String.valueOf(log.pid()))
                .inheritIO()
                .start();
        assertThat(prlimit.waitFor()).isZero();
    }

    private static String post(URI uri, String body) throws IOException, InterruptedException {
        return send(uri, body).body();
    }

    private static HttpResponse<String> send(URI uri, String body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(uri)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }

    private static String get(URI uri) throws IOException, InterruptedException {
        var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString())
                .body();
    }

    /** Within this process, which is quicker, and shows that whatever was opened was closed. */
    private List<String> incidentLog(ExitCode expected, String... flags) {
        var said = new ByteArrayOutputStream();
        var out = new PrintStream(OutputStream.nullOutputStream(), true, UTF_8);
        var commandLine = new CommandLineInterface(
                Map.of("HOME", directory.toString()), out, new PrintStream(said, true, UTF_8), configuration -> {});
        assertThat(commandLine.run(Stream.concat(Stream.of("incident-log"), Stream.of(flags))
                        .toArray(String[]::new)))
                .isEqualTo(expected);
        return said.toString(UTF_8).lines().toList();
    }
}
