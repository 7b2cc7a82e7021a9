package io.pactodo.adapter.metrics.slo;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * One thing of a file of rules, spoiled.
 *
 * @param line where it is, counted from 0
 * @param rule the name of the rule that it belongs to
 * @param from the line as it is
 * @param to the line as it is then
 */
record Mutation(int line, String rule, String from, String to) {
    private static final Pattern TIME = Pattern.compile("(?<![\\w.\"|])(\\d+)(s|m|h|d)\\b");
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.\"|:])\\d+(?:\\.\\d+)?(?![\\w.])");
    private static final Pattern LABEL = Pattern.compile("(=~|!~|!=|=)\"([^\"]*)\"");
    private static final Pattern OPERATOR = Pattern.compile("(?<=\\s)(?:>=|>|==|\\+|-|\\*|/|and|or|unless)(?=\\s)");
    private static final Map<String, String> OPPOSITES = Map.ofEntries(
            Map.entry(">=", "<"),
            Map.entry(">", "<"),
            Map.entry("==", "!="),
            Map.entry("+", "-"),
            Map.entry("-", "+"),
            Map.entry("*", "/"),
            Map.entry("/", "*"),
            Map.entry("and", "unless"),
            Map.entry("or", "unless"),
            Map.entry("unless", "and"),
            Map.entry("=~", "!~"),
            Map.entry("!~", "=~"),
            Map.entry("!=", "="),
            Map.entry("=", "!="));

    /** All that can be spoiled, but for what is written for people and how often rules are evaluated. */
    static List<Mutation> of(String rules) {
        List<Mutation> mutations = new ArrayList<>();
        String[] lines = rules.split("\n", -1);
        String rule = "";
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i];
            if (line.contains("- record: ") || line.contains("- alert: ")) {
                rule = line.replaceAll(".*: ", "");
            } else if (line.matches("        for: .*|          (?!description: |summary: |runbook_url: ).*")) {
                spoil(mutations, i, rule, line);
            }
        }
        return mutations;
    }

    private static void spoil(List<Mutation> mutations, int at, String rule, String line) {
        if (line.matches("\\s+[a-z_]+: \".*\"")) {
            mutations.add(new Mutation(at, rule, line, line.replaceAll("\"$", "x\"")));
            return;
        }
        TIME.matcher(line).results().forEach(time -> {
            long number = Long.parseLong(time.group(1));
            add(mutations, at, rule, line, time, 2 * number + time.group(2));
            add(mutations, at, rule, line, time, half(number, time.group(2)));
        });
        NUMBER.matcher(line).results().forEach(number -> {
            BigDecimal value = new BigDecimal(number.group());
            BigDecimal other = value.signum() == 0 ? BigDecimal.ONE : value.multiply(BigDecimal.valueOf(2));
            add(mutations, at, rule, line, number, other.toPlainString());
            if (value.signum() != 0) {
                add(
                        mutations,
                        at,
                        rule,
                        line,
                        number,
                        value.divide(BigDecimal.valueOf(2)).toPlainString());
            }
        });
        LABEL.matcher(line).results().forEach(label -> {
            add(mutations, at, rule, line, label, label.group(1) + '"' + label.group(2) + "x\"");
            add(mutations, at, rule, line, label, OPPOSITES.get(label.group(1)) + '"' + label.group(2) + '"');
        });
        OPERATOR.matcher(line)
                .results()
                .forEach(operator ->
                        add(mutations, at, rule, line, operator, OPPOSITES.getOrDefault(operator.group(), "")));
    }

    private static String half(long number, String unit) {
        return switch (unit) {
            case "d" -> 12 * number + "h";
            case "h" -> 30 * number + "m";
            case "m" -> 30 * number + "s";
            default -> 500 * number + "ms";
        };
    }

    private static void add(
            List<Mutation> mutations, int at, String rule, String line, MatchResult found, String other) {
        mutations.add(
                new Mutation(at, rule, line, line.substring(0, found.start()) + other + line.substring(found.end())));
    }

    /** The whole file with it. */
    String in(String rules) {
        String[] lines = rules.split("\n", -1);
        lines[line] = to;
        return String.join("\n", lines);
    }

    @Override
    public String toString() {
        return rule + ", line " + (line + 1) + ": " + from.strip() + "  ->  " + to.strip();
    }
}
