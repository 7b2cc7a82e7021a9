package io.pactodo.adapter.metrics.slo.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which series are meant: a name, and what their labels have to be. An indicator is written as one, without functions,
 * so that the generator can say what is summed over which time.
 *
 * @param metric the name of the series
 * @param matchers in the sequence in which they are written
 */
public record Selector(String metric, List<Matcher> matchers) {
    private static final String NAME = "[a-zA-Z_:][a-zA-Z0-9_:]*";
    private static final String MATCHER = "([a-zA-Z_][a-zA-Z0-9_]*)\\s*(=~|!~|!=|=)\\s*\"([^\"\\\\]*)\"";
    private static final Pattern FORM =
            Pattern.compile("(" + NAME + ")(?:\\{\\s*((?:" + MATCHER + "\\s*(?:,\\s*)?)*)})?");
    private static final Pattern ONE = Pattern.compile(MATCHER);

    public Selector {
        matchers = List.copyOf(matchers);
    }

    /** Reads one; empty when the text is something else. */
    public static Optional<Selector> parse(String text) {
        java.util.regex.Matcher form = FORM.matcher(text.strip());
        if (!form.matches()) {
            return Optional.empty();
        }
        String inBraces = Optional.ofNullable(form.group(2)).orElse("");
        return Optional.of(new Selector(
                String.valueOf(form.group(1)),
                ONE.matcher(inBraces)
                        .results()
                        .map(one -> new Matcher(one.group(1), one.group(2), one.group(3)))
                        .toList()));
    }

    public static Selector of(String metric, Matcher... matchers) {
        return new Selector(metric, List.of(matchers));
    }

    public Selector with(String label, String operator, String value) {
        List<Matcher> more = new ArrayList<>(matchers);
        more.add(new Matcher(label, operator, value));
        return new Selector(metric, more);
    }

    Selector without(String label) {
        return new Selector(
                metric,
                matchers.stream().filter(one -> !one.label().equals(label)).toList());
    }

    /** Why Prometheus would not take it; empty when it would. */
    public Optional<String> objection() {
        return matchers.stream().flatMap(one -> one.objection().stream()).findFirst();
    }

    /** The value that a label has to have; empty where it is free or has a choice. */
    public Optional<String> exactly(String label) {
        return matchers.stream()
                .filter(one -> one.label().equals(label) && one.operator().equals("="))
                .map(Matcher::value)
                .findFirst();
    }

    public Stream<Matcher> on(String label) {
        return matchers.stream().filter(one -> one.label().equals(label));
    }

    @Override
    public String toString() {
        return matchers.isEmpty()
                ? metric
                : metric + matchers.stream().map(Matcher::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
