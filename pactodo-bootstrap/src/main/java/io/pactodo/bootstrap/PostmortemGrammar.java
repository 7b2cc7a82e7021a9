package io.pactodo.bootstrap;

import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** Which words and flags {@code postmortem} takes, and the help that tells of them. */
final class PostmortemGrammar {
    static final String NAME = "postmortem";
    static final String FORMAT = "--format";
    static final String OUT = "--out";
    static final String OBJECTIVES = "--objectives";
    static final String PROMETHEUS_URL = "--prometheus-url";
    static final String ALERTMANAGER_URL = "--alertmanager-url";
    static final String INCIDENTS_URL = "--incidents-url";
    static final String SECRET_FILE = "--secret-file";
    static final List<String> FLAGS =
            List.of(FORMAT, OUT, OBJECTIVES, PROMETHEUS_URL, ALERTMANAGER_URL, INCIDENTS_URL, SECRET_FILE);

    private PostmortemGrammar() {}

    static CommandSpec spec() {
        var spec = Grammar.of(NAME, "INCIDENT");
        spec.addOption(Grammar.one(FORMAT, "FORMAT", "md (the default), html for browsers, json for programs"));
        spec.addOption(Grammar.one(OUT, "FILE", "the file that it is written to, standard output by default"));
        spec.addOption(Grammar.one(
                OBJECTIVES,
                "DIR",
                "where the objectives are, in OpenSLO; observability/slo by default, and else those of this build"));
        spec.addOption(Grammar.one(
                PROMETHEUS_URL,
                "URL",
                "the Prometheus that watched; PACTODO_PROMETHEUS_URL by default, and else http://127.0.0.1:9090"));
        spec.addOption(
                Grammar.one(ALERTMANAGER_URL, "URL", "the Alertmanager that told; http://127.0.0.1:9093 by default"));
        spec.addOption(Grammar.one(
                INCIDENTS_URL, "URL", "the incident log that knows the incident; http://127.0.0.1:8090 by default"));
        spec.addOption(Grammar.one(
                SECRET_FILE,
                "FILE",
                "in its first line, the secret of the incident log; PACTODO_INCIDENTS_SECRET by default"));
        return Grammar.explained(
                spec,
                List.of("Usage: ./pactodo postmortem INCIDENT [FLAGS]", "       ./pactodo postmortem latest [FLAGS]"),
                "Drafts the postmortem of an incident: summary, impact, times beside the promises, charts and timeline, from"
                        + " what Prometheus, Alertmanager and the incident log know. What only humans know is left open, and"
                        + " marked. Whoever cannot be asked leaves a gap, which is said.",
                List.of(
                        "",
                        "Ends with 0 when there is a draft, 1 when there is no such incident, 2 when it could not be tried."));
    }
}
