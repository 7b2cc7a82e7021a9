package io.pactodo.bootstrap;

import io.pactodo.bootstrap.observe.Observed;
import io.pactodo.bootstrap.observe.Watcher;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine.ParseResult;

/** What is to be watched, read off the command line with all the mistakes that are in it. */
final class ObserveOrder {
    private static final String USUAL_TARGET = "http://127.0.0.1:8080";
    /** The rules look back 30 days, and the recording of the first of them takes a while. */
    private static final String USUAL_RETENTION = "32d";

    private final ParseResult parsed;
    private final List<String> mistakes = new ArrayList<>();

    private ObserveOrder(ParseResult parsed) {
        this.parsed = parsed;
    }

    /**
     * An order.
     *
     * @param observed what is watched; a port of 0 is one that is yet to be found
     * @param directory where the watchers have their data
     * @param incidentsPort the port for an incident log; counts if nobody else is told of alerts
     */
    record Order(Observed observed, Path directory, int incidentsPort) {}

    /**
     * Reads it.
     *
     * @param environment all environment variables
     * @throws Misconfigured with every mistake that is in it
     */
    static Order read(ParseResult parsed, Map<String, String> environment) {
        return new ObserveOrder(parsed).read(environment);
    }

    private Order read(Map<String, String> environment) {
        parsed.unmatched().forEach(unknown -> mistakes.add("no such flag: " + unknown + meant(unknown)));
        parsed.matchedPositionalValue(0, List.<String>of())
                .forEach(word -> mistakes.add("observe takes flags only, and no " + word));
        var observed = new Observed(
                value(ObserveGrammar.TARGET, ObserveOrder::target).orElse(URI.create(USUAL_TARGET)),
                value(ObserveGrammar.METRICS_PORT, Meaning.number(1, 65_535, "")),
                ports(),
                value(ObserveGrammar.RETENTION, ObserveOrder::retention).orElse(USUAL_RETENTION),
                value(ObserveGrammar.WEBHOOK, Meaning::webhook));
        var directory = value(ObserveGrammar.DATA, Meaning::path).or(() -> usualDirectory(environment));
        var incidentsPort = value(ObserveGrammar.INCIDENTS_PORT, Meaning.port());
        if (incidentsPort.isPresent() && parsed.hasMatchedOption(ObserveGrammar.WEBHOOK)) {
            mistakes.add("--incidents-port is of no use with --webhook, which is told instead: leave one out");
        }
        if (!mistakes.isEmpty()) {
            throw new Misconfigured(mistakes);
        }
        return new Order(observed, directory.orElseThrow(), incidentsPort.orElse(IncidentLogOrder.USUAL_PORT));
    }

    private Map<Watcher, Integer> ports() {
        var ports = new EnumMap<Watcher, Integer>(Watcher.class);
        for (var watcher : Watcher.values()) {
            ports.put(watcher, value(watcher.portFlag(), Meaning.port()).orElse(watcher.usualPort()));
        }
        return ports;
    }

    private Optional<Path> usualDirectory(Map<String, String> environment) {
        var home = DataHome.of(environment);
        if (home.isEmpty()) {
            mistakes.add("there is no home directory to keep the data in: name a directory with --data");
        }
        return home.map(data -> data.resolve("pactodo-observe"));
    }

    private static URI target(String text) {
        var url = Meaning.publicUrl(text);
        if (!url.getRawPath().isEmpty()) {
            throw new Meaning.Mistake("must have no path: write http://HOST:PORT");
        }
        return url;
    }

    private static String retention(String text) {
        if (!text.matches("[1-9][0-9]{0,4}[hdwy]")) {
            throw new Meaning.Mistake("must be a number of hours, days, weeks or years, such as 12h or 90d");
        }
        return text;
    }

    private <T> Optional<T> value(String flag, Function<String, T> meaning) {
        if (!parsed.hasMatchedOption(flag)) {
            return Optional.empty();
        }
        var text = parsed.matchedOptionValue(flag, "");
        try {
            return Optional.of(meaning.apply(text));
        } catch (Meaning.Mistake e) {
            mistakes.add(flag + " " + Meaning.shown(text) + ": " + e.getMessage());
            return Optional.empty();
        }
    }

    private static String meant(String unknown) {
        return Spelling.nearest(unknown.replaceFirst("=.*", ""), ObserveGrammar.FLAGS)
                .map(flag -> "; did you mean " + flag + "?")
                .orElse("");
    }
}
