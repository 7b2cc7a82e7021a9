package io.pactodo.bootstrap;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;

/** A Prometheus that scrapes and evaluates the committed rules every second, and remembers some hours before its start. */
final class HastyPrometheus implements AutoCloseable {
    private static final Path RULES = Path.of("..", "observability", "prometheus", "rules");
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long PAUSE_NANOS = 50_000_000;

    private final Process process;
    private final Path log;
    private final URI uri;

    private HastyPrometheus(Process process, Path log, URI uri) {
        this.process = process;
        this.log = log;
        this.uri = uri;
    }

    /**
     * Starts it, and waits until it is ready.
     *
     * @param directory where everything of it lies; empty
     * @param targets the address that each job scrapes; its own job is added
     */
    static HastyPrometheus start(Path directory, Map<String, String> targets) throws IOException, InterruptedException {
        var address = "127.0.0.1:" + FreePort.belowEphemeral();
        var all = new TreeMap<>(targets);
        all.put("prometheus", address);
        var configuration = Files.writeString(directory.resolve("prometheus.yml"), configuration(all));
        hasten(RULES, Files.createDirectory(directory.resolve("rules")));
        var data = Files.createDirectory(directory.resolve("data"));
        PastSteps.writeTo(data, RULES);
        var log = directory.resolve("prometheus.log");
        var process = new ProcessBuilder(
                        "prometheus",
                        "--config.file=" + configuration,
                        "--storage.tsdb.path=" + data,
                        "--web.listen-address=" + address)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        var prometheus = new HastyPrometheus(process, log, URI.create("http://" + address + "/"));
        prometheus.awaitReady();
        return prometheus;
    }

    private static String configuration(Map<String, String> targets) {
        var text = new StringBuilder("""
                global:
                  scrape_interval: 1s
                  scrape_timeout: 1s
                  evaluation_interval: 1s
                rule_files: [rules/*.yaml]
                scrape_configs:
                """);
        targets.forEach((job, address) ->
                text.append("  - job_name: %s%n    static_configs: [{targets: ['%s']}]%n".formatted(job, address)));
        return text.toString();
    }

    /** The expressions stay as they are; only how often they are evaluated differs. */
    private static void hasten(Path committed, Path copies) throws IOException {
        try (var files = Files.newDirectoryStream(committed, "*.yaml")) {
            for (var file : files) {
                var text = Files.readString(file).replaceAll("(?m)^( +interval: )\\w+$", "$11s");
                Files.writeString(copies.resolve(file.getFileName()), text);
            }
        }
    }

    private void awaitReady() throws IOException {
        while (status("-/ready") != 200) {
            if (!process.isAlive()) {
                throw new AssertionError("Prometheus does not run: " + Files.readString(log));
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    private int status(String path) {
        try {
            var request = HttpRequest.newBuilder(uri.resolve(path)).build();
            return CLIENT.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException notYet) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    URI uri() {
        return uri;
    }

    /** The data of its answer to a question that it understands. */
    JsonNode ask(String path, Map<String, String> parameters) {
        var query = new StringBuilder(path);
        parameters.forEach((name, value) -> query.append(query.indexOf("?") < 0 ? '?' : '&')
                .append(URLEncoder.encode(name, UTF_8))
                .append('=')
                .append(URLEncoder.encode(value, UTF_8)));
        try {
            var request = HttpRequest.newBuilder(uri.resolve(query.toString())).build();
            var answer =
                    JSON.readTree(CLIENT.send(request, BodyHandlers.ofString()).body());
            if (!answer.path("status").asText().equals("success")) {
                throw new AssertionError(parameters + ": " + answer);
            }
            return answer.path("data");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
