package io.pactodo.bootstrap;

import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

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
    static final String PROMETHEUS_URL = "--prometheus-url";
    static final String WEBHOOK_URL = "--webhook-url";
    static final String WEBHOOK_SECRET_FILE = "--webhook-secret-file";
    static final String LOG_LEVEL = "--log-level";
    static final String WEBHOOK_SECRET_VARIABLE = "PACTODO_WEBHOOK_SECRET";
    static final List<String> FLAGS = List.of(
            HOST,
            PORT,
            PUBLIC_URL,
            DATA,
            SECRET_FILE,
            INSECURE,
            FLAPPING_GAP,
            ALERT_DELAY,
            PROMETHEUS_URL,
            WEBHOOK_URL,
            WEBHOOK_SECRET_FILE,
            LOG_LEVEL);

    private IncidentLogGrammar() {}

    static CommandSpec spec() {
        var spec = Grammar.of(NAME, "WORD");
        spec.addOption(Grammar.one(HOST, "ADDRESS", "address to listen on, 127.0.0.1 by default"));
        spec.addOption(Grammar.one(PORT, "PORT", "port to listen on, 8090 by default; 0 picks a free one"));
        spec.addOption(Grammar.one(PUBLIC_URL, "URL", "what others know it by, if a proxy stands before it"));
        spec.addOption(Grammar.one(
                DATA,
                "DIR",
                "directory for the journal; by default pactodo-incidents in $XDG_DATA_HOME or in ~/.local/share"));
        spec.addOption(
                Grammar.one(
                        SECRET_FILE,
                        "FILE",
                        "in its first line, what everybody has to know who sees or enters incidents: a bearer token, or a password; PACTODO_INCIDENTS_SECRET by default"));
        spec.addOption(Grammar.bare(INSECURE, "let others than this machine in without a secret"));
        spec.addOption(Grammar.one(
                FLAPPING_GAP,
                "TIME",
                "what fires again no later than that after an incident was over continues it; 5m by default"));
        spec.addOption(
                Grammar.one(
                        ALERT_DELAY,
                        "TIME",
                        "how long rules usually wait before they fire: that much earlier it is taken to have begun; 15s by default"));
        spec.addOption(Grammar.one(
                PROMETHEUS_URL,
                "URL",
                "the Prometheus to ask when an incident really began, with user:password@ in it if need be;"
                        + " PACTODO_PROMETHEUS_URL by default, and else it is reckoned"));
        spec.addOption(
                Grammar.one(WEBHOOK_URL, "URL", "another tool to tell of incidents, by Standard Webhooks, signed"));
        spec.addOption(Grammar.one(
                WEBHOOK_SECRET_FILE,
                "FILE",
                "in its first line, what is signed by: whsec_ and 24 to 64 bytes in base64; PACTODO_WEBHOOK_SECRET by"
                        + " default"));
        spec.addOption(Grammar.one(LOG_LEVEL, "LEVEL", "error, warn, info, debug or trace; info by default"));
        return Grammar.explained(
                spec,
                List.of("Usage: ./pactodo incident-log [FLAGS]"),
                "Keeps incidents apart from the task API and its database, so that it works while they are away: takes what"
                        + " Alertmanager tells, and who has answered.",
                List.of("", "Ends with 0 when stopped by a signal, 1 when it could not start, 2 on wrong usage."));
    }
}
