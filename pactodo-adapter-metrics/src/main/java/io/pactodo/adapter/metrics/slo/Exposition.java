package io.pactodo.adapter.metrics.slo;

import io.pactodo.adapter.metrics.slo.catalogue.Matcher;
import io.pactodo.adapter.metrics.slo.catalogue.Selector;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a target serves to scrapers: its series, without their values. */
final class Exposition {
    private static final Pattern SAMPLE =
            Pattern.compile("^([a-zA-Z_:][a-zA-Z0-9_:]*)(?:\\{(.*)})? ", Pattern.MULTILINE);
    private static final Pattern LABEL = Pattern.compile("([a-zA-Z_][a-zA-Z0-9_]*)=\"((?:[^\"\\\\]|\\\\.)*)\"");
    /** Labels that Prometheus adds, which the target itself does not know. */
    private static final List<String> OF_THE_TARGET = List.of("job", "instance");

    private record Sample(String metric, Map<String, String> labels) {}

    private final List<Sample> samples;

    private Exposition(List<Sample> samples) {
        this.samples = samples;
    }

    /** Reads the text format 0.0.4. */
    static Exposition parse(String text) {
        return new Exposition(SAMPLE.matcher(text)
                .results()
                .map(line -> new Sample(line.group(1), labels(line)))
                .toList());
    }

    private static Map<String, String> labels(MatchResult line) {
        Map<String, String> labels = new TreeMap<>();
        LABEL.matcher(Optional.ofNullable(line.group(2)).orElse(""))
                .results()
                .forEach(label -> labels.put(label.group(1), label.group(2)));
        return labels;
    }

    /** Why none of the series is meant; empty when at least one is. */
    Optional<String> objection(Selector selector) {
        List<Sample> named = samples.stream()
                .filter(sample -> sample.metric.equals(selector.metric()))
                .toList();
        if (named.isEmpty()) {
            return Optional.of("there is no metric " + selector.metric());
        }
        for (Matcher matcher : selector.matchers()) {
            if (!OF_THE_TARGET.contains(matcher.label())
                    && values(named, matcher.label()).noneMatch(matcher::takes)) {
                return Optional.of("no series of " + selector.metric() + " has " + matcher + "; there are "
                        + String.join(
                                ", ",
                                new TreeSet<>(values(named, matcher.label()).toList())));
            }
        }
        return named.stream().anyMatch(sample -> takes(selector, sample))
                ? Optional.empty()
                : Optional.of("no series is " + selector);
    }

    private static boolean takes(Selector selector, Sample sample) {
        return selector.matchers().stream()
                .filter(matcher -> !OF_THE_TARGET.contains(matcher.label()))
                .allMatch(matcher -> matcher.takes(sample.labels.getOrDefault(matcher.label(), "")));
    }

    private static Stream<String> values(List<Sample> samples, String label) {
        return samples.stream().map(sample -> sample.labels.getOrDefault(label, ""));
    }
}
