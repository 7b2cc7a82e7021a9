package io.pactodo.bootstrap;

import io.pactodo.bootstrap.observe.Watcher;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;

/** Which flags {@code observe} takes, and the help that tells of them. */
final class ObserveGrammar {
    static final String NAME = "observe";
    static final String TARGET = "--target";
    static final String METRICS_PORT = "--metrics-port";
    static final String DATA = "--data";
    static final String RETENTION = "--retention";
    static final String WEBHOOK = "--webhook";
    static final String INCIDENTS_PORT = "--incidents-port";
    static final String INCIDENTS_WEBHOOK_URL = "--incidents-webhook-url";
    static final String INCIDENTS_WEBHOOK_SECRET_FILE = "--incidents-webhook-secret-file";
    static final String OBJECTIVES = "--objectives";
    static final List<String> FLAGS = Stream.concat(
                    Stream.of(
                            TARGET,
                            METRICS_PORT,
                            DATA,
                            RETENTION,
                            WEBHOOK,
                            INCIDENTS_PORT,
                            INCIDENTS_WEBHOOK_URL,
                            INCIDENTS_WEBHOOK_SECRET_FILE,
                            OBJECTIVES),
                    Arrays.stream(Watcher.values()).map(Watcher::portFlag))
            .toList();

    private ObserveGrammar() {}

    static CommandSpec spec() {
        var spec = Grammar.of(NAME, "WORD");
        spec.addOption(Grammar.one(TARGET, "URL", "the PacToDo to watch, http://127.0.0.1:8080 by default"));
        spec.addOption(Grammar.one(METRICS_PORT, "PORT", "where it serves /metrics, if on a port of its own"));
        spec.addOption(Grammar.one(
                DATA,
                "DIR",
                "directory for configuration, figures and logs; by default pactodo-observe in $XDG_DATA_HOME or in"
                        + " ~/.local/share"));
        spec.addOption(Grammar.one(
                OBJECTIVES,
                "DIR",
                "directory with objectives of your own, in OpenSLO, of which the rules are made; those of this build by"
                        + " default. Give pactodo serve the same"));
        spec.addOption(Grammar.one(RETENTION, "TIME", "how long figures are kept, such as 12h or 90d; 32d by default"));
        spec.addOption(Grammar.one(
                WEBHOOK,
                "URL",
                "who is told of alerts, as Alertmanager tells them; an incident log that is run for that by default"));
        spec.addOption(Grammar.one(
                INCIDENTS_PORT,
                "PORT",
                "port for that incident log, %d by default; 0 picks a free one"
                        .formatted(IncidentLogOrder.USUAL_PORT)));
        spec.addOption(Grammar.one(
                INCIDENTS_WEBHOOK_URL,
                "URL",
                "another tool that the incident log tells of incidents, by Standard Webhooks, signed"));
        spec.addOption(Grammar.one(
                INCIDENTS_WEBHOOK_SECRET_FILE,
                "FILE",
                "in its first line, what is signed by: whsec_ and 24 to 64 bytes in base64; PACTODO_WEBHOOK_SECRET by"
                        + " default"));
        for (var watcher : Watcher.values()) {
            spec.addOption(Grammar.one(
                    watcher.portFlag(),
                    "PORT",
                    "port for %s, %d by default; 0 picks a free one".formatted(watcher.title(), watcher.usualPort())));
        }
        return Grammar.explained(
                spec,
                List.of("Usage: ./pactodo observe [FLAGS]"),
                "Runs Prometheus, Alertmanager and the blackbox exporter beside a PacToDo, as this machine has"
                        + " them installed, and an incident log, on the loopback interface, with the"
                        + " configuration in observability/.",
                List.of(
                        "",
                        "Ends with 0 when stopped by a signal, 1 when it could not start or one of them ended by"
                                + " itself, 2 on wrong usage."));
    }
}
