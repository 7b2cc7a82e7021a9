package io.pactodo.adapter.metrics.slo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One of the tests of the rules, in a file of its own: a whole file of them takes seconds, and the one that notices a
 * rule's fault a tenth of that.
 *
 * @param file the file of tests that it is from
 * @param text the file with this test alone
 */
record Scenario(String file, String text) {
    private static final String BEGINNING = "  - name: ";
    private static final Pattern EACH = Pattern.compile("(?m)^(?=" + BEGINNING + ")");

    /** Those of a file. */
    static List<Scenario> in(Path file) throws IOException {
        List<String> parts = EACH.splitAsStream(Files.readString(file)).toList();
        return parts.stream()
                .skip(1)
                .map(part -> new Scenario(file.getFileName().toString(), parts.get(0) + part))
                .toList();
    }

    /** Whether it reads that file of rules. */
    boolean isAbout(String rules) {
        return text.contains("/rules/" + rules);
    }

    /** Whether it names that rule. */
    boolean mentions(String rule) {
        return Pattern.compile(rule + "\\b").matcher(text).find();
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
