package io.pactodo.bootstrap;

import io.pactodo.domain.drill.DrillScenario;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;

/** Which words and flags {@code drill} takes, and the help that tells of them. */
final class DrillGrammar {
    static final String NAME = "drill";
    static final String OUTAGE = "--outage";
    static final String RATE = "--rate";
    static final String REPORT = "--report";
    static final String STAY = "--stay";
    static final String DATA = "--data";
    static final String TARGET = "--target";
    static final String PID = "--pid";
    static final String START = "--start";
    static final String URL = "--url";
    static final String PROMETHEUS_URL = "--prometheus-url";
    static final String ALERTMANAGER_URL = "--alertmanager-url";
    static final String INCIDENTS_URL = "--incidents-url";
    static final List<String> FLAGS = List.of(
            OUTAGE, RATE, REPORT, STAY, DATA, TARGET, PID, START, URL, PROMETHEUS_URL, ALERTMANAGER_URL, INCIDENTS_URL);

    private static final String SCENARIO = "  %-16s %s: %s within %d s, over within %d s";

    private static final String INJECTED = Arrays.stream(DrillScenario.values())
            .filter(DrillScenario::isInjected)
            .map(DrillScenario::word)
            .collect(Collectors.joining(", "));

    private DrillGrammar() {}

    static CommandSpec spec() {
        var spec = Grammar.of(NAME, "SCENARIO");
        spec.addOption(Grammar.one(
                OUTAGE,
                "TIME",
                "how long it stays broken at least, such as 60s (the default) or 5m; longer if nobody is told before"));
        spec.addOption(Grammar.one(RATE, "COUNT", "how many requests a second clients send, 1 to 200, 20 by default"));
        spec.addOption(Grammar.one(
                REPORT,
                "DIR",
                "where the report goes, as Markdown and as HTML; by default pactodo-drills in $XDG_DATA_HOME or in"
                        + " ~/.local/share"));
        spec.addOption(Grammar.one(
                STAY,
                "YES_OR_NO",
                "whether the PacToDo that was started for the drill goes on until Ctrl-C, to look around; yes at a"
                        + " terminal by default"));
        spec.addOption(Grammar.one(
                DATA,
                "DIR",
                "directory for the PacToDo that is started for the drill; by default a new one that is deleted"
                        + " afterwards"));
        spec.addOption(Grammar.one(TARGET, "WHAT", "process, the default"));
        spec.addOption(Grammar.one(
                PID, "NUMBER", "the process of a PacToDo that runs already and may be broken, instead of a new one"));
        spec.addOption(Grammar.one(START, "COMMAND", "what a shell is told to start that one again"));
        spec.addOption(Grammar.one(
                URL, "URL", "where the PacToDo is on this machine; what Prometheus asks from outside by default"));
        spec.addOption(
                Grammar.one(PROMETHEUS_URL, "URL", "the Prometheus that watches it, http://127.0.0.1:9090 by default"));
        spec.addOption(Grammar.one(ALERTMANAGER_URL, "URL", "its Alertmanager, http://127.0.0.1:9093 by default"));
        spec.addOption(Grammar.one(
                INCIDENTS_URL, "URL", "the incident log that is told of alerts, http://127.0.0.1:8090 by default"));
        return Grammar.explained(
                spec,
                List.of("Usage: ./pactodo drill SCENARIO [FLAGS]"),
                "Breaks a PacToDo on purpose while clients use it and ./pactodo observe watches it, mends it, and"
                        + " measures how soon somebody was told and how soon it was over. Unless told otherwise, it"
                        + " starts a PacToDo of its own for that. Whatever was broken is put back, also on Ctrl-C.",
                Stream.of(
                                List.of("", "Scenarios:"),
                                Arrays.stream(DrillScenario.values())
                                        .map(DrillGrammar::line)
                                        .toList(),
                                List.of(
                                        "",
                                        INJECTED + " are injected: where a PacToDo runs already that was started with",
                                        "--fault-injection, that one goes wrong for the drill's own clients.",
                                        "",
                                        "Ends with 0 when every target was met, 1 when one was missed, 2 when it could"
                                                + " not be tried, 130 on Ctrl-C."))
                        .flatMap(List::stream)
                        .toList());
    }

    private static String line(DrillScenario scenario) {
        return SCENARIO.formatted(
                scenario.word(),
                scenario.fault(),
                scenario.alert(),
                scenario.detectedWithin().toSeconds(),
                scenario.overWithin().toSeconds());
    }

    static String scenarios() {
        return Arrays.stream(DrillScenario.values()).map(DrillScenario::word).collect(Collectors.joining(", "));
    }
}
