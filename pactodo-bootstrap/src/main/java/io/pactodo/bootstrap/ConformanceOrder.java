package io.pactodo.bootstrap;

import io.pactodo.conformance.ConformanceSuite;
import io.pactodo.conformance.Rule;
import io.pactodo.conformance.Target;
import java.net.URI;
import java.time.Duration;
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
        var given = new GivenFlags(parsed, ConformanceGrammar.FLAGS);
        var rules = rules(given, suite);
        var format = given.text(ConformanceGrammar.FORMAT, "text");
        if (!ConformanceGrammar.FORMATS.contains(format)) {
            given.mistake("--format " + format + ": must be text or json");
        }
        var patience = patience(given);
        var target = target(given, patience);
        given.refuseIfAny();
        return new ConformanceOrder(target.get(0), rules, format.equals("json"), given.has(ConformanceGrammar.REQUIRE));
    }

    private static Set<Rule> rules(GivenFlags given, ConformanceSuite suite) {
        var numbers = given.texts(ConformanceGrammar.RULE);
        var chapters = given.texts(ConformanceGrammar.CHAPTER);
        for (var number : numbers) {
            if (suite.rules().stream().noneMatch(rule -> rule.number().equals(number))) {
                given.mistake("--rule " + number + ": there is no such rule");
            }
        }
        for (var chapter : chapters) {
            if (suite.rules().stream().noneMatch(rule -> isIn(rule, chapter))) {
                var names = suite.rules().stream().map(Rule::chapter).distinct().collect(Collectors.joining(", "));
                given.mistake("--chapter " + chapter + ": there is no such chapter; there are " + names);
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

    private static Duration patience(GivenFlags given) {
        var seconds = given.text(ConformanceGrammar.TIMEOUT, "10");
        if (!seconds.matches("[0-9]{1,3}")
                || Integer.parseInt(seconds) < 1
                || Integer.parseInt(seconds) > LONGEST_WAIT) {
            given.mistake("--timeout " + seconds + ": must be a whole number from 1 to " + LONGEST_WAIT);
            return Duration.ofSeconds(1);
        }
        return Duration.ofSeconds(Integer.parseInt(seconds));
    }

    /** One, or none when there is a mistake in it. */
    private static List<Target> target(GivenFlags given, Duration patience) {
        var words = given.words();
        if (words.size() != 1) {
            given.mistake("conformance takes the URL of one server, such as http://127.0.0.1:8080");
            return List.of();
        }
        try {
            return List.of(new Target(URI.create(words.get(0)), patience, UUID::randomUUID));
        } catch (IllegalArgumentException e) {
            given.mistake(String.valueOf(e.getMessage()));
            return List.of();
        }
    }
}
