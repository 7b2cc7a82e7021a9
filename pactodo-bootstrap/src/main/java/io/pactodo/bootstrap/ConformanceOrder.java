package io.pactodo.bootstrap;

import io.pactodo.conformance.ConformanceSuite;
import io.pactodo.conformance.Rule;
import io.pactodo.conformance.Target;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import picocli.CommandLine.ParseResult;

/**
 * What is to be judged, by which rules, and how it is told.
 *
 * @param target the server
 * @param rules the rules to try
 * @param isForPrograms whether it is told as JSON
 * @param isStrict whether what the server does not offer counts as broken
 */
record ConformanceOrder(Target target, Set<Rule> rules, boolean isForPrograms, boolean isStrict) {
    private static final int LONGEST_WAIT = 600;

    ConformanceOrder {
        rules = Set.copyOf(rules);
    }

    /**
     * Reads it off the command line.
     *
     * @throws Misconfigured with every mistake that is in it
     */
    static ConformanceOrder read(ParseResult parsed, ConformanceSuite suite) {
        var mistakes = new ArrayList<String>();
        parsed.unmatched().forEach(unknown -> mistakes.add("no such flag: " + unknown + meant(unknown)));
        var rules = rules(parsed, suite, mistakes);
        var format = parsed.matchedOptionValue(ConformanceGrammar.FORMAT, "text");
        if (!ConformanceGrammar.FORMATS.contains(format)) {
            mistakes.add("--format " + format + ": must be text or json");
        }
        var patience = patience(parsed, mistakes);
        var target = target(parsed, patience, mistakes);
        if (!mistakes.isEmpty()) {
            throw new Misconfigured(mistakes);
        }
        return new ConformanceOrder(
                target.get(0), rules, format.equals("json"), parsed.hasMatchedOption(ConformanceGrammar.REQUIRE));
    }

    private static Set<Rule> rules(ParseResult parsed, ConformanceSuite suite, List<String> mistakes) {
        var numbers = parsed.matchedOptionValue(ConformanceGrammar.RULE, List.<String>of());
        var chapters = parsed.matchedOptionValue(ConformanceGrammar.CHAPTER, List.<String>of());
        for (var number : numbers) {
            if (suite.rules().stream().noneMatch(rule -> rule.number().equals(number))) {
                mistakes.add("--rule " + number + ": there is no such rule");
            }
        }
        for (var chapter : chapters) {
            if (suite.rules().stream().noneMatch(rule -> isIn(rule, chapter))) {
                var names = suite.rules().stream().map(Rule::chapter).distinct().collect(Collectors.joining(", "));
                mistakes.add("--chapter " + chapter + ": there is no such chapter; there are " + names);
            }
        }
        var all = numbers.isEmpty() && chapters.isEmpty();
        return suite.rules().stream()
                .filter(rule -> all
                        || numbers.contains(rule.number())
                        || chapters.stream().anyMatch(chapter -> isIn(rule, chapter)))
                .collect(Collectors.toSet());
    }

    private static boolean isIn(Rule rule, String chapter) {
        return rule.chapter().equals(chapter) || rule.number().startsWith(chapter + ".");
    }

    private static Duration patience(ParseResult parsed, List<String> mistakes) {
        var seconds = parsed.matchedOptionValue(ConformanceGrammar.TIMEOUT, "10");
        if (!seconds.matches("[0-9]{1,3}")
                || Integer.parseInt(seconds) < 1
                || Integer.parseInt(seconds) > LONGEST_WAIT) {
            mistakes.add("--timeout " + seconds + ": must be a whole number from 1 to " + LONGEST_WAIT);
            return Duration.ofSeconds(1);
        }
        return Duration.ofSeconds(Integer.parseInt(seconds));
    }

    /** One, or none when there is a mistake in it. */
    private static List<Target> target(ParseResult parsed, Duration patience, List<String> mistakes) {
        var words = parsed.matchedPositionalValue(0, List.<String>of());
        if (words.size() != 1) {
            mistakes.add("conformance takes the URL of one server, such as http://127.0.0.1:8080");
            return List.of();
        }
        try {
            return List.of(new Target(URI.create(words.get(0)), patience, UUID::randomUUID));
        } catch (IllegalArgumentException e) {
            mistakes.add(String.valueOf(e.getMessage()));
            return List.of();
        }
    }

    private static String meant(String unknown) {
        return Spelling.nearest(unknown.replaceFirst("=.*", ""), ConformanceGrammar.FLAGS)
                .map(flag -> "; did you mean " + flag + "?")
                .orElse("");
    }
}
