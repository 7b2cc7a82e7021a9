package io.pactodo.bootstrap;

import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Which flags {@code incident-log} takes, and the help that tells of them. */
final class IncidentLogGrammar {
    static final String NAME = "incident-log";
    static final String HOST = "--host";
    static final String PORT = "--port";
    static final String PUBLIC_URL = "--public-url";
    static final String DATA = "--data";
    static final String SECRET_FILE = "--secret-file";
    static final String INSECURE = "--insecure";
    static final String FLAPPING_GAP = "--flapping-gap";
    static final String ALERT_DELAY = "--alert-delay";
    static final String LOG_LEVEL = "--log-level";
    static final List<String> FLAGS =
            List.of(HOST, PORT, PUBLIC_URL, DATA, SECRET_FILE, INSECURE, FLAPPING_GAP, ALERT_DELAY, LOG_LEVEL);

    private IncidentLogGrammar() {}

    static CommandSpec spec() {
        var spec = CommandSpec.create().name(NAME);
        spec.addPositional(PositionalParamSpec.builder()
                .paramLabel("WORD")
                .hidden(true)
                .arity("0..*")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .build());
        spec.addOption(one(HOST, "ADDRESS", "address to listen on, 127.0.0.1 by default"));
        spec.addOption(one(PORT, "PORT", "port to listen on, 8090 by default; 0 picks a free one"));
        spec.addOption(one(PUBLIC_URL, "URL", "what others know it by, if a proxy stands before it"));
        spec.addOption(one(
                DATA,
                "DIR",
                "directory for the journal; by default pactodo-incidents in $XDG_DATA_HOME or in ~/.local/share"));
        spec.addOption(
                one(
                        SECRET_FILE,
                        "FILE",
                        "in its first line, what everybody has to know who sees or enters incidents: a bearer token, or a password"));
        spec.addOption(OptionSpec.builder(INSECURE)
                .description("let others than this machine in without a secret")
                .type(boolean.class)
                .arity("0")
                .build());
        spec.addOption(one(
                FLAPPING_GAP,
                "TIME",
                "what fires again no later than that after an incident was over continues it; 5m by default"));
        spec.addOption(
                one(
                        ALERT_DELAY,
                        "TIME",
                        "how long rules usually wait before they fire: that much earlier it is taken to have begun; 15s by default"));
        spec.addOption(one(LOG_LEVEL, "LEVEL", "error, warn, info, debug or trace; info by default"));
        spec.addOption(
                OptionSpec.builder("-h", "--help").usageHelp(true).hidden(true).build());
        spec.usageMessage()
                .synopsisHeading("")
                .customSynopsis("Usage: ./pactodo incident-log [FLAGS]")
                .description(
                        "",
                        "Keeps incidents apart from the task API and its database, so that it works while they are away: takes what"
                                + " Alertmanager tells, and who has answered.",
                        "")
                .sortOptions(false)
                .footer("", "Ends with 0 when stopped by a signal, 1 when it could not start, 2 on wrong usage.");
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
