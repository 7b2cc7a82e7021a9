package io.pactodo.adapter.metrics.slo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Spoils the rules, one thing after the other, and wants a test to notice. Each run takes a few, evenly spread; {@code
 * -Dslo.mutations=all} takes all of them, {@code -Dslo.mutations=50} fifty. {@code target/rule-mutations.txt} tells of each what came of it, as it comes.
 */
class RuleMutationsTest {
    private static final String FEW = "4";
    private static final Path PROMETHEUS = Project.root().resolve("observability/prometheus");

    /** Which tests are most likely to notice, the quick ones first. */
    private static final Map<String, List<String>> TESTS = Map.of(
            "pactodo-alerts.yaml", List.of("budgets", "service", "traffic", "outages", "young"),
            "pactodo-now.yaml",
                    List.of(
                            "promises",
                            "figures",
                            "edges",
                            "gaps",
                            "long-gaps",
                            "service",
                            "traffic",
                            "windows",
                            "outages",
                            "young"),
            "pactodo-windows.yaml", List.of("budgets", "long-windows", "windows", "day"),
            "pactodo-document.yaml", List.of("figures", "edges", "traffic"));

    /**
     * What changes nothing that can be seen. 24 hours of steps, of which those of today are kept: so may be 48. Steps are
     * at full five minutes, so that any time up to that long before one is on the same day. Of the watchdog nobody reads the
     * value. And whether anything was counted in half an hour is known from the hour and the five minutes as well.
     */
    private static final Pattern HARMLESS = Pattern.compile(".*\\)\\[2d:5m]|.*time\\(\\) - 150\\).*"
            + "|PacToDoWatchdog, .* -> +vector.*|.*\\* 0\\),  ->  .*or sum.*window!=\"30m\".*");

    private static final Path REPORT = Project.root().resolve("pactodo-adapter-metrics/target/rule-mutations.txt");

    private record Spoiled(String file, Mutation mutation) {}

    @Test
    void noRuleCanBeSpoiledUnnoticed(@TempDir Path directory) throws Exception {
        List<Spoiled> all = all();
        List<Spoiled> chosen = chosen(all);
        Files.writeString(REPORT, chosen.size() + " of " + all.size() + "\n");
        ExecutorService workers =
                Executors.newFixedThreadPool(Math.min(4, Runtime.getRuntime().availableProcessors()));
        try {
            Map<Spoiled, Future<Boolean>> noticed = new LinkedHashMap<>();
            for (Spoiled spoiled : chosen) {
                Path copy = directory.resolve(Integer.toString(noticed.size()));
                noticed.put(spoiled, workers.submit(() -> isNoticed(spoiled, copy)));
            }
            assertThat(unnoticed(noticed)).as("unnoticed of " + chosen.size()).isEmpty();
        } finally {
            workers.shutdownNow();
        }
    }

    private static List<String> unnoticed(Map<Spoiled, Future<Boolean>> noticed)
            throws ExecutionException, InterruptedException {
        List<String> unnoticed = new ArrayList<>();
        for (Map.Entry<Spoiled, Future<Boolean>> one : noticed.entrySet()) {
            if (!one.getValue().get()) {
                unnoticed.add(one.getKey().file + ", " + one.getKey().mutation);
            }
        }
        return unnoticed;
    }

    private static List<Spoiled> chosen(List<Spoiled> all) {
        String wanted = System.getProperty("slo.mutations", FEW);
        assertThat(all).hasSizeGreaterThan(300);
        if (wanted.equals("all")) {
            return all;
        }
        int count = Math.min(all.size(), Integer.parseInt(wanted));
        return Stream.iterate(0, i -> i + 1)
                .limit(count)
                .map(i -> all.get((int) ((i + 0.5) * all.size() / count)))
                .toList();
    }

    private static List<Spoiled> all() throws IOException {
        List<Spoiled> all = new ArrayList<>();
        for (String file : TESTS.keySet().stream().sorted().toList()) {
            Mutation.of(rules(file)).stream()
                    .filter(mutation -> !HARMLESS.matcher(mutation.toString()).matches())
                    .forEach(mutation -> all.add(new Spoiled(file, mutation)));
        }
        return all;
    }

    private static boolean isNoticed(Spoiled spoiled, Path copy) throws IOException, InterruptedException {
        copyTo(copy);
        Files.writeString(copy.resolve("rules").resolve(spoiled.file), spoiled.mutation.in(rules(spoiled.file)));
        for (String test : TESTS.getOrDefault(spoiled.file, List.of())) {
            Path tests = copy.resolve("tests").resolve(test + ".yaml");
            if (!Promtool.run(List.of("test", "rules"), List.of(tests)).isFine()) {
                report("noticed by " + test, spoiled);
                return true;
            }
        }
        report("UNNOTICED", spoiled);
        return false;
    }

    private static void report(String verdict, Spoiled spoiled) throws IOException {
        Files.writeString(
                REPORT, verdict + ": " + spoiled.file + ", " + spoiled.mutation + "\n", StandardOpenOption.APPEND);
    }

    private static String rules(String file) throws IOException {
        return Files.readString(PROMETHEUS.resolve("rules").resolve(file));
    }

    private static void copyTo(Path copy) throws IOException {
        for (String directory : List.of("rules", "tests")) {
            Files.createDirectories(copy.resolve(directory));
            try (Stream<Path> files = Files.list(PROMETHEUS.resolve(directory))) {
                for (Path file : files.toList()) {
                    Files.copy(file, copy.resolve(directory).resolve(file.getFileName()));
                }
            }
        }
    }
}
