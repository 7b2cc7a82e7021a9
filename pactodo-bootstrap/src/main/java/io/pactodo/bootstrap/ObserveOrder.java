package io.pactodo.bootstrap;

import io.pactodo.adapter.metrics.slo.ObjectivesAsCode;
import io.pactodo.adapter.metrics.slo.openslo.WrongObjectives;
import io.pactodo.bootstrap.observe.Observed;
import io.pactodo.bootstrap.observe.Watcher;
import java.net.URI;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.ParseResult;

/** What is to be watched, read off the command line with all the mistakes that are in it. */
final class ObserveOrder {
    private static final String USUAL_TARGET = "http://127.0.0.1:8080";
    /** The rules look back 30 days, and the recording of the first of them takes a while. */
    private static final String USUAL_RETENTION = "32d";

    /** As in observability/prometheus/prometheus.yml. */
    private static final List<String> JOBS = List.of("pactodo", "pactodo-probe", "prometheus");

    private static final List<String> ABOUT_THE_LOG =
            List.of(ObserveGrammar.INCIDENTS_PORT, ObserveGrammar.INCIDENTS_WEBHOOK_URL);

    private final GivenFlags given;

    private ObserveOrder(GivenFlags given) {
        this.given = given;
    }

    /**
     * An order.
     *
     * @param observed what is watched; a port of 0 is one that is yet to be found
     * @param directory where the watchers have their data
     * @param incidentsPort the port for an incident log; counts if nobody else is told of alerts
     * @param webhook whom that incident log tells, if anybody
     * @param objectives what the rules are made of; those that were made when this was built, when empty
     */
    record Order(
            Observed observed,
            Path directory,
            int incidentsPort,
            Optional<Webhook> webhook,
            Optional<ObjectivesAsCode> objectives) {}

    /**
     * Reads it.
     *
     * @param environment all environment variables
     * @throws Misconfigured with every mistake that is in it
     */
    static Order read(ParseResult parsed, Map<String, String> environment) {
        return new ObserveOrder(new GivenFlags(parsed, ObserveGrammar.FLAGS)).read(environment);
    }

    private Order read(Map<String, String> environment) {
        given.refuseWords(ObserveGrammar.NAME);
        var observed = new Observed(
                given.value(ObserveGrammar.TARGET, ObserveOrder::target).orElse(URI.create(USUAL_TARGET)),
                given.value(ObserveGrammar.METRICS_PORT, Meaning.number(1, 65_535, "")),
                ports(),
                given.value(ObserveGrammar.RETENTION, ObserveOrder::retention).orElse(USUAL_RETENTION),
                given.value(ObserveGrammar.WEBHOOK, Meaning::webhook));
        var directory = given.value(ObserveGrammar.DATA, Meaning::path).or(() -> usualDirectory(environment));
        var incidentsPort = given.value(ObserveGrammar.INCIDENTS_PORT, Meaning.port());
        var webhook = Webhook.read(
                given,
                new GivenSecrets(given, environment),
                ObserveGrammar.INCIDENTS_WEBHOOK_URL,
                ObserveGrammar.INCIDENTS_WEBHOOK_SECRET_FILE);
        if (given.has(ObserveGrammar.WEBHOOK)) {
            ABOUT_THE_LOG.stream()
                    .filter(given::has)
                    .forEach(flag ->
                            given.mistake(flag + " is of no use with --webhook, which is told instead: leave one out"));
        }
        var objectives = objectives();
        given.refuseIfAny();
        return new Order(
                observed,
                directory.orElseThrow(),
                incidentsPort.orElse(IncidentLogOrder.USUAL_PORT),
                webhook,
                objectives);
    }

    private Optional<ObjectivesAsCode> objectives() {
        try {
            var read = given.value(ObserveGrammar.OBJECTIVES, Meaning::path).map(ObjectivesAsCode::read);
            read.ifPresent(this::refuseOtherJobs);
            return read;
        } catch (WrongObjectives e) {
            e.mistakes().forEach(mistake -> given.mistake(ObserveGrammar.OBJECTIVES + ": " + mistake));
            return Optional.empty();
        }
    }

    /** What the rules ask for by another name than it is scraped by would never be there. */
    private void refuseOtherJobs(ObjectivesAsCode objectives) {
        if (!objectives.jobs().equals(JOBS)) {
            given.mistake("%s: its Service names the jobs %s, and observe scrapes as %s: keep those in the annotations"
                    .formatted(
                            ObserveGrammar.OBJECTIVES, String.join(", ", objectives.jobs()), String.join(", ", JOBS)));
        }
    }

    private Map<Watcher, Integer> ports() {
        var ports = new EnumMap<Watcher, Integer>(Watcher.class);
        for (var watcher : Watcher.values()) {
            ports.put(watcher, given.value(watcher.portFlag(), Meaning.port()).orElse(watcher.usualPort()));
        }
        return ports;
    }

    private Optional<Path> usualDirectory(Map<String, String> environment) {
        var home = DataHome.of(environment);
        if (home.isEmpty()) {
            given.mistake("there is no home directory to keep the data in: name a directory with --data");
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
}
