package io.pactodo.bootstrap;

import io.pactodo.domain.drill.DrillScenario;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.ParseResult;

/**
 * What is to be drilled, read off the command line.
 *
 * @param scenario what is broken
 * @param outage how long at least
 * @param perSecond how many requests a second clients send
 * @param reports where the report goes
 * @param stays whether what was started goes on until Ctrl-C; empty when nobody said
 * @param data the directory of the PacToDo that is started, if not a new one
 * @param told the process that may be broken, if not a new one
 * @param url where the PacToDo is, if that is not asked for
 * @param watchers whom to ask; may have passwords in them
 */
record DrillOrder(
        DrillScenario scenario,
        Duration outage,
        int perSecond,
        Path reports,
        Optional<Boolean> stays,
        Optional<Path> data,
        Optional<Told> told,
        Optional<URI> url,
        Watchers watchers) {
    private static final int USUAL_RATE = 20;
    private static final int MOST_REQUESTS = 200;
    private static final Duration LONGEST = Duration.ofMinutes(30);

    /**
     * A process that somebody named.
     *
     * @param pid its id
     * @param start how it is started again
     */
    record Told(long pid, Optional<String> start) {}

    /** Whom to ask; no address is to be shown, because there may be a password in it. */
    record Watchers(GivenPrometheus prometheus, Secret alertmanager, Secret incidents) {
        URI alertmanagerUrl() {
            return URI.create(alertmanager.value());
        }

        URI incidentsUrl() {
            return URI.create(incidents.value());
        }
    }

    /**
     * Reads it.
     *
     * @param environment all environment variables
     * @throws Misconfigured with every mistake that is in it
     */
    static DrillOrder read(ParseResult parsed, Map<String, String> environment) {
        var given = new GivenFlags(parsed, DrillGrammar.FLAGS);
        var scenario = scenario(given);
        var outage = given.value(DrillGrammar.OUTAGE, DrillOrder::time);
        var rate = given.value(DrillGrammar.RATE, Meaning.number(1, MOST_REQUESTS, ""));
        var reports = given.value(DrillGrammar.REPORT, Meaning::path).or(() -> usualDirectory(environment, given));
        var stays = given.value(DrillGrammar.STAY, DrillOrder::yesOrNo);
        var data = given.value(DrillGrammar.DATA, Meaning::path);
        given.value(DrillGrammar.TARGET, DrillOrder::target);
        var told = told(given);
        var url = given.value(DrillGrammar.URL, DrillOrder::server);
        var secrets = new GivenSecrets(given, Map.of());
        var watchers = new Watchers(
                secrets.prometheus(DrillGrammar.PROMETHEUS_URL)
                        .orElse(GivenPrometheus.usual(DrillGrammar.PROMETHEUS_URL)),
                secrets.alertmanager(DrillGrammar.ALERTMANAGER_URL),
                secrets.incidents(DrillGrammar.INCIDENTS_URL));
        given.refuseIfAny();
        var what = scenario.orElseThrow();
        return new DrillOrder(
                what,
                outage.orElse(what.usualOutage()),
                rate.orElse(USUAL_RATE),
                reports.orElseThrow(),
                stays,
                data,
                told,
                url,
                watchers);
    }

    private static Optional<DrillScenario> scenario(GivenFlags given) {
        if (given.words().size() == 1) {
            var word = given.words().get(0);
            var scenario = DrillScenario.named(word);
            if (scenario.isEmpty()) {
                given.mistake("no such scenario: " + word + meant(word) + "; there are " + DrillGrammar.scenarios());
            }
            return scenario;
        }
        given.mistake("drill takes one scenario, not " + given.words().size() + ": " + DrillGrammar.scenarios());
        return Optional.empty();
    }

    private static String meant(String word) {
        var words =
                Arrays.stream(DrillScenario.values()).map(DrillScenario::word).toList();
        return Spelling.nearest(word, words)
                .map(scenario -> "; did you mean " + scenario + "?")
                .orElse("");
    }

    private static Optional<Told> told(GivenFlags given) {
        if (given.has(DrillGrammar.START) && !given.has(DrillGrammar.PID)) {
            given.mistake("--start is of no use without --pid: say which process may be broken");
        }
        for (var own : List.of(DrillGrammar.DATA, DrillGrammar.STAY)) {
            if (given.has(own) && given.has(DrillGrammar.PID)) {
                given.mistake(
                        own + " is about a PacToDo that is started for the drill, and --pid is not: leave one out");
            }
        }
        var start = Optional.of(given.text(DrillGrammar.START, "")).filter(command -> !command.isBlank());
        return given.value(DrillGrammar.PID, Meaning.number(2, Integer.MAX_VALUE, ""))
                .map(pid -> new Told(pid, start));
    }

    private static Optional<Path> usualDirectory(Map<String, String> environment, GivenFlags given) {
        var home = DataHome.of(environment);
        if (home.isEmpty()) {
            given.mistake("there is no home directory to keep the report in: name a directory with --report");
        }
        return home.map(data -> data.resolve("pactodo-drills"));
    }

    private static Duration time(String text) {
        if (text.matches("[0-9]{1,4}[sm]")) {
            var time = Duration.parse("PT" + text);
            if (time.compareTo(LONGEST) <= 0) {
                return time;
            }
        }
        throw new Meaning.Mistake("must be seconds or minutes, such as 60s or 5m, and no more than 30m");
    }

    private static boolean yesOrNo(String text) {
        return switch (text) {
            case "yes" -> true;
            case "no" -> false;
            default -> throw new Meaning.Mistake("must be yes or no");
        };
    }

    private static String target(String text) {
        if (!text.equals("process")) {
            throw new Meaning.Mistake("must be process");
        }
        return text;
    }

    private static URI server(String text) {
        var url = Meaning.publicUrl(text);
        if (!url.getRawPath().isEmpty()) {
            throw new Meaning.Mistake("must have no path: write http://HOST:PORT");
        }
        return url.resolve("/");
    }
}
