package io.pactodo.bootstrap;

import io.pactodo.bootstrap.observe.Watcher;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Which flags {@code observe} takes, and the help that tells of them. */
final class ObserveGrammar {
    static final String NAME = "observe";
    static final String TARGET = "--target";
    static final String METRICS_PORT = "--metrics-port";
    static final String DATA = "--data";
    static final String RETENTION = "--retention";
    static final String WEBHOOK = "--webhook";
    static final String INCIDENTS_PORT = "--incidents-port";
    static final List<String> FLAGS = Stream.concat(
                    Stream.of(TARGET, METRICS_PORT, DATA, RETENTION, WEBHOOK, INCIDENTS_PORT),
                    Arrays.stream(Watcher.values()).map(Watcher::portFlag))
            .toList();

    private ObserveGrammar() {}

    static CommandSpec spec() {
        var spec = CommandSpec.create().name(NAME);
        spec.addPositional(PositionalParamSpec.builder()
                .paramLabel("WORD")
                .hidden(true)
                .arity("0..*")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .build());
        spec.addOption(one(TARGET, "URL", "the PacToDo to watch, http://127.0.0.1:8080 by default"));
        spec.addOption(one(METRICS_PORT, "PORT", "where it serves /metrics, if on a port of its own"));
        spec.addOption(one(
                DATA,
                "DIR",
                "directory for configuration, figures and logs; by default pactodo-observe in $XDG_DATA_HOME or in"
                        + " ~/.local/share"));
        spec.addOption(one(RETENTION, "TIME", "how long figures are kept, such as 12h or 90d; 32d by default"));
        spec.addOption(one(
                WEBHOOK,
                "URL",
                "who is told of alerts, as Alertmanager tells them; an incident log that is run for that by default"));
        spec.addOption(one(
                INCIDENTS_PORT,
                "PORT",
                "port for that incident log, %d by default; 0 picks a free one"
                        .formatted(IncidentLogOrder.USUAL_PORT)));
        for (var watcher : Watcher.values()) {
            spec.addOption(one(
                    watcher.portFlag(),
                    "PORT",
                    "port for %s, %d by default; 0 picks a free one".formatted(watcher.title(), watcher.usualPort())));
        }
        spec.addOption(
                OptionSpec.builder("-h", "--help").usageHelp(true).hidden(true).build());
        spec.usageMessage()
                .synopsisHeading("")
                .customSynopsis("Usage: ./pactodo observe [FLAGS]")
                .description(
                        "",
                        "Runs Prometheus, Alertmanager and the blackbox exporter beside a PacToDo, as this machine has"
                                + " them installed, and an incident log, on the loopback interface, with the"
                                + " configuration in observability/.",
                        "")
                .sortOptions(false)
                .footer(
                        "",
                        "Ends with 0 when stopped by a signal, 1 when it could not start or one of them ended by"
                                + " itself, 2 on wrong usage.");
        return spec;
    }

    private static OptionSpec one(String flag, String parameter, String description) {
        return OptionSpec.builder(flag)
                .description(description)
                .type(String.class)
                .arity("1")
                .paramLabel(parameter)
                .build();
    }
}
