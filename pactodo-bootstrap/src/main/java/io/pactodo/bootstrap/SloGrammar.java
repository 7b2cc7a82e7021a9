package io.pactodo.bootstrap;

import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** Which words and flags {@code slo} takes, and the help that tells of them. */
final class SloGrammar {
    static final String NAME = "slo";
    static final String OBJECTIVES = "--objectives";
    static final String OUT = "--out";
    static final String METRICS = "--metrics";
    static final String WINDOW = "--window";
    static final String FORMAT = "--format";
    static final String PROMETHEUS_URL = "--prometheus-url";
    static final String INCIDENTS_URL = "--incidents-url";
    static final String SECRET_FILE = "--secret-file";
    static final List<String> FLAGS =
            List.of(OBJECTIVES, OUT, METRICS, WINDOW, FORMAT, PROMETHEUS_URL, INCIDENTS_URL, SECRET_FILE);

    private SloGrammar() {}

    static CommandSpec spec() {
        var spec = Grammar.of(NAME, "WORD");
        spec.addOption(
                Grammar.one(OBJECTIVES, "DIR", "where the objectives are, in OpenSLO; observability/slo by default"));
        spec.addOption(Grammar.one(
                OUT,
                "PATH",
                "generate, check: the directory where the files belong that follow from them, observability by default;"
                        + " report: the file that it is written to, standard output by default"));
        spec.addOption(Grammar.one(
                METRICS,
                "URL",
                "check: also looks for every series that is read, on a PacToDo that runs, such as"
                        + " http://127.0.0.1:8080/metrics"));
        spec.addOption(Grammar.one(
                WINDOW, "TIME", "report: of the last hours, days or weeks, such as 12h or 4w; 30d by default"));
        spec.addOption(Grammar.one(FORMAT, "FORMAT", "report: md (the default), html for browsers, json for programs"));
        spec.addOption(Grammar.one(
                PROMETHEUS_URL,
                "URL",
                "report: the Prometheus that evaluates the rules; PACTODO_PROMETHEUS_URL by default, and else"
                        + " http://127.0.0.1:9090"));
        spec.addOption(Grammar.one(
                INCIDENTS_URL,
                "URL",
                "report: also lists the incidents of that incident log, such as http://127.0.0.1:8090"));
        spec.addOption(Grammar.one(
                SECRET_FILE,
                "FILE",
                "report: in its first line, the secret of the incident log; PACTODO_INCIDENTS_SECRET by default"));
        return Grammar.explained(
                spec,
                List.of(
                        "Usage: ./pactodo slo generate [FLAGS]",
                        "       ./pactodo slo check [FLAGS]",
                        "       ./pactodo slo report [FLAGS]"),
                "Writes rules, alerts and their tests for Prometheus from the objectives, or tells where the files"
                        + " differ from what the objectives give. Or reports how the promise was kept, as a Prometheus"
                        + " knows it.",
                List.of("", "Ends with 0 when all is well, 1 when something is wrong, 2 when it could not be tried."));
    }
}
