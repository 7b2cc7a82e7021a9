package io.pactodo.adapter.metrics.slo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One of the tests of the rules, in a file of its own: a whole file of them takes seconds, and the one that notices a rule's fault a tenth of that.
 *
 * @param file the file of tests that it is from
 * @param text the file with this test alone
 */
record Scenario(String file, String text) {
    private static final String BEGINNING = "  - name: ";
    private static final Pattern EACH = Pattern.compile("(?m)^(?=" + BEGINNING + ")");

    /** All tests of a directory, in the order of their files. */
    static List<Scenario> in(Path tests) throws IOException {
        List<Scenario> scenarios = new ArrayList<>();
        try (Stream<Path> files = Files.list(tests)) {
            for (Path file : files.sorted().toList()) {
                List<String> parts = EACH.splitAsStream(Files.readString(file)).toList();
                parts.stream()
                        .skip(1)
                        .map(part -> new Scenario(file.getFileName().toString(), parts.get(0) + part))
                        .forEach(scenarios::add);
            }
        }
        return scenarios;
    }

    /** Those that a fault may show in, those first in which it most likely does. */
    static List<Scenario> concerning(String rules, String rule, List<Scenario> scenarios) {
        return scenarios.stream()
                .filter(scenario -> scenario.text.contains("/rules/" + rules))
                .sorted(Comparator.comparing(scenario -> !scenario.mentions(rule)))
                .toList();
    }

    private boolean mentions(String rule) {
        return text.matches("(?s).*" + rule + "\\b.*");
    }

    /** What promtool says of it. */
    RuleVerdict tried(Path tests) throws IOException, InterruptedException {
        Path alone = Files.writeString(tests.resolve("alone.yaml"), text);
        return RuleVerdict.of(Promtool.run(List.of("test", "rules"), List.of(alone)));
    }

    @Override
    public String toString() {
        String name = text.substring(text.indexOf(BEGINNING) + BEGINNING.length());
        return file + ": " + name.lines().findFirst().orElseThrow();
    }
}
