package io.pactodo.adapter.metrics.slo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Spoils the rules, one thing after the other, and wants a test to notice. Each run takes a few, evenly spread; {@code
 * -Dslo.mutations=all} takes all of them, {@code -Dslo.mutations=50} fifty, and anything else those in which it is found as a regular expression. {@code
 * target/rule-mutations.txt} tells of each what came of it, as it comes.
 */
class RuleMutationsTest {
    private static final String FEW = "4";
    private static final Path PROMETHEUS = Project.root().resolve("observability/prometheus");
    private static final Path REPORT = Project.root().resolve("pactodo-adapter-metrics/target/rule-mutations.txt");

    private record Outcome(SpoiledRule spoiled, RuleVerdict verdict) {}

    @Test
    void noRuleCanBeSpoiledUnnoticed(@TempDir Path directory) throws Exception {
        List<SpoiledRule> all = SpoiledRule.allOf(PROMETHEUS.resolve("rules"));
        assertThat(all).hasSizeGreaterThan(1000);
        List<SpoiledRule> chosen = chosen(all, System.getProperty("slo.mutations", FEW));
        assertThat(chosen).isNotEmpty();
        List<Outcome> outcomes = tried(chosen, directory);
        for (RuleVerdict verdict : RuleVerdict.values()) {
            report(verdict + ": " + of(verdict, outcomes).size() + " of " + chosen.size());
        }
        assertThat(of(RuleVerdict.UNNOTICED, outcomes))
                .as("unnoticed of " + chosen.size())
                .isEmpty();
    }

    private static List<Outcome> of(RuleVerdict verdict, List<Outcome> outcomes) {
        return outcomes.stream().filter(one -> one.verdict == verdict).toList();
    }

    private static List<SpoiledRule> chosen(List<SpoiledRule> all, String wanted) {
        if (wanted.equals("all")) {
            return all;
        } else if (!wanted.matches("\\d+")) {
            return all.stream()
                    .filter(one -> one.toString().matches(".*(" + wanted + ").*"))
                    .toList();
        }
        int count = Math.min(all.size(), Integer.parseInt(wanted));
        return IntStream.range(0, count)
                .mapToObj(i -> all.get((int) ((i + 0.5) * all.size() / count)))
                .toList();
    }

    private static List<Outcome> tried(List<SpoiledRule> chosen, Path directory) throws Exception {
        Scenarios scenarios = Scenarios.in(PROMETHEUS.resolve("tests"));
        Files.writeString(REPORT, "");
        ExecutorService workers =
                Executors.newFixedThreadPool(Math.min(4, Runtime.getRuntime().availableProcessors()));
        try {
            List<Future<Outcome>> running = new ArrayList<>();
            for (SpoiledRule spoiled : chosen) {
                Path copy = directory.resolve(Integer.toString(running.size()));
                running.add(workers.submit(() -> new Outcome(spoiled, tried(spoiled, scenarios, copy))));
            }
            List<Outcome> outcomes = new ArrayList<>();
            for (Future<Outcome> one : running) {
                outcomes.add(one.get());
            }
            return outcomes;
        } finally {
            workers.shutdownNow();
        }
    }

    private static RuleVerdict tried(SpoiledRule spoiled, Scenarios scenarios, Path copy)
            throws IOException, InterruptedException {
        Path rules = copyTo(Files.createDirectories(copy.resolve("rules")));
        Path tests = Files.createDirectory(copy.resolve("tests"));
        Path file = Files.writeString(rules.resolve(spoiled.file()), spoiled.text());
        if (!Promtool.run(List.of("check", "rules"), List.of(file)).isFine()) {
            return told(RuleVerdict.REFUSED, spoiled, "");
        }
        for (Scenario scenario :
                scenarios.concerning(spoiled.file(), spoiled.mutation().rule())) {
            RuleVerdict verdict = scenario.tried(tests);
            if (verdict != RuleVerdict.UNNOTICED) {
                scenarios.noticed(scenario);
                return told(verdict, spoiled, " by " + scenario);
            }
        }
        return spoiled.harmless()
                .map(why -> told(RuleVerdict.HARMLESS, spoiled, " because " + why))
                .orElseGet(() -> told(RuleVerdict.UNNOTICED, spoiled, ""));
    }

    private static RuleVerdict told(RuleVerdict verdict, SpoiledRule spoiled, String why) {
        report(verdict + why + ": " + spoiled);
        return verdict;
    }

    private static synchronized void report(String line) {
        try {
            Files.writeString(REPORT, line + "\n", StandardOpenOption.APPEND);
        } catch (IOException unwritten) {
            throw new UncheckedIOException(unwritten);
        }
    }

    private static Path copyTo(Path rules) throws IOException {
        try (Stream<Path> files = Files.list(PROMETHEUS.resolve("rules"))) {
            for (Path file : files.toList()) {
                Files.copy(file, rules.resolve(file.getFileName()));
            }
        }
        return rules;
    }
}
