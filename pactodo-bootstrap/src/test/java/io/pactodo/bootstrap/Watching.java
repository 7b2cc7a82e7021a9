package io.pactodo.bootstrap;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code pactodo observe} as a process of its own, and what can be asked of those whom it runs. */
final class Watching implements AutoCloseable {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static final Pattern SERVICE = Pattern.compile("(\\w+) {2,}(http\\S+)");

    private final ServerProcess process;
    private final Path data;
    private final Map<String, URI> services;

    private Watching(ServerProcess process, Path data) {
        this.process = process;
        this.data = data;
        this.services = process.said().stream()
                .map(SERVICE::matcher)
                .filter(Matcher::matches)
                .collect(Collectors.toMap(line -> line.group(1), line -> URI.create(line.group(2))));
    }

    /** Starts it, on free ports unless told otherwise, and waits until all are ready. */
    static Watching start(Path data, String... flags) {
        var all = new ArrayList<>(List.of("observe", "--data", data.toString()));
        for (var watcher : List.of("prometheus", "alertmanager", "blackbox")) {
            if (Stream.of(flags).noneMatch(flag -> flag.contains(watcher + "-port"))) {
                all.add("--" + watcher + "-port=0");
            }
        }
        if (!List.of(flags).contains("--webhook")) {
            all.add("--incidents-port=0");
        }
        all.addAll(List.of(flags));
        return new Watching(
                ServerProcess.startLeading(all.toArray(String[]::new)).awaitReady(), data);
    }

    /** The processes that were called with something in this directory. */
    static List<ProcessHandle> processesOf(Path data) {
        return ProcessHandle.allProcesses()
                .filter(process -> Arrays.stream(process.info().arguments().orElse(new String[0]))
                        .anyMatch(argument -> argument.startsWith("--config.file=" + data)))
                .toList();
    }

    List<ProcessHandle> processes() {
        return processesOf(data);
    }

    ServerProcess process() {
        return process;
    }

    URI service(String title) {
        return Optional.ofNullable(services.get(title)).orElseThrow();
    }

    /** What Prometheus answers to a query, as it writes it. */
    String query(String expression) {
        return get("api/v1/query?query=" + URLEncoder.encode(expression, UTF_8));
    }

    String get(String path) {
        return get("Prometheus", path);
    }

    String get(String title, String path) {
        try {
            var request = HttpRequest.newBuilder(service(title).resolve(path)).build();
            return CLIENT.send(request, BodyHandlers.ofString()).body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    /** Asks until the answer is as it should be; the test's time-out ends it. */
    String await(String path, Predicate<String> isFine) throws InterruptedException {
        var answer = get(path);
        while (!isFine.test(answer)) {
            Thread.sleep(100);
            answer = get(path);
        }
        return answer;
    }

    /** Asks until the query has as many results. */
    void await(String expression, int results) throws InterruptedException {
        await(
                "api/v1/query?query=" + URLEncoder.encode("count(" + expression + ")", UTF_8),
                answer -> answer.contains(",\"" + results + "\"]"));
    }

    /** Asks until the query has no result. */
    void awaitNone(String expression) throws InterruptedException {
        await("api/v1/query?query=" + URLEncoder.encode(expression, UTF_8), answer -> answer.contains("\"result\":[]"));
    }

    /** Asks Alertmanager until it has no alert but one of that name. */
    void awaitAlertmanager(String alert) throws InterruptedException {
        var others = URLEncoder.encode("alertname!=\"" + alert + "\"", UTF_8);
        while (!get("Alertmanager", "api/v2/alerts?filter=" + others).strip().equals("[]")) {
            Thread.sleep(100);
        }
    }

    @Override
    public void close() {
        process.close();
        processes().forEach(ProcessHandle::destroyForcibly);
    }
}
