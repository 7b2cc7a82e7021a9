package io.pactodo.adapter.metrics.slo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A file of rules in which one thing is not as it should be.
 *
 * @param file its name
 * @param mutation what was spoiled
 * @param text what is in it then
 */
record SpoiledRule(String file, Mutation mutation, String text) {
    private static final Map<Pattern, String> HARMLESS = reasons();

    private static Map<Pattern, String> reasons() {
        Map<Pattern, String> reasons = new LinkedHashMap<>();
        reasons.put(
                Pattern.compile(".*\\)\\[2d:5m]"),
                "of the steps of 24 hours those of today are kept, and so they are of 48");
        reasons.put(
                Pattern.compile(".*time\\(\\) - 150\\).*"),
                "steps are at full five minutes, so that any time up to that long before one is on the same day");
        reasons.put(Pattern.compile(".*PacToDoWatchdog, .* -> +vector.*"), "nobody reads the value of the watchdog");
        reasons.put(
                Pattern.compile(".*\\* 0\\),  ->  .*or sum.*window!=\"30m\".*"),
                "whether anything was counted in half an hour is known from the hour and the five minutes as well");
        reasons.put(
                Pattern.compile(".*\\{window=\"5m\"} / on \\(\\) group_left \\(day\\).*"),
                "the label of a day has the value 1, by which one may multiply or divide");
        reasons.put(
                Pattern.compile(".*  ->  .*\\{window!~\"5m\\|30m\\|1hx\"}.*"),
                "a window that one factor of a burn rate has too many is not in the others");
        reasons.put(
                Pattern.compile(".*slo_budget_left / on \\(slo, window\\).*"),
                "the information on an objective has the value 1, by which one may multiply or divide");
        return reasons;
    }

    /** All that can be spoiled in the files of a directory, one at a time. */
    static List<SpoiledRule> allOf(Path rules) throws IOException {
        List<SpoiledRule> all = new ArrayList<>();
        try (Stream<Path> files = Files.list(rules)) {
            for (Path file : files.sorted().toList()) {
                String text = Files.readString(file);
                Mutation.of(text)
                        .forEach(mutation ->
                                all.add(new SpoiledRule(file.getFileName().toString(), mutation, mutation.in(text))));
            }
        }
        return all;
    }

    /** Why nothing can be seen of it, if nothing can. */
    Optional<String> harmless() {
        return HARMLESS.entrySet().stream()
                .filter(known -> known.getKey().matcher(toString()).matches())
                .map(Map.Entry::getValue)
                .findFirst();
    }

    @Override
    public String toString() {
        return file + ", " + mutation;
    }
}
