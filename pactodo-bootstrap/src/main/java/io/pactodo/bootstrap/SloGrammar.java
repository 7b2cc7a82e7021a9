package io.pactodo.bootstrap;

import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Which words and flags {@code slo} takes, and the help that tells of them. */
final class SloGrammar {
    static final String NAME = "slo";
    static final String OBJECTIVES = "--objectives";
    static final String OUT = "--out";
    static final String METRICS = "--metrics";
    static final String WINDOW = "--window";
    static final String FORMAT = "--format";
    static final String PROMETHEUS_URL = "--prometheus-url";
    static final List<String> FLAGS = List.of(OBJECTIVES, OUT, METRICS, WINDOW, FORMAT, PROMETHEUS_URL);

    private SloGrammar() {}

    static CommandSpec spec() {
        var spec = CommandSpec.create().name(NAME);
        spec.addPositional(PositionalParamSpec.builder()
                .paramLabel("WORD")
                .hidden(true)
                .arity("0..*")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .build());
        spec.addOption(one(OBJECTIVES, "DIR", "where the objectives are, in OpenSLO; observability/slo by default"));
        spec.addOption(one(
                OUT,
                "PATH",
                "generate, check: the directory where the files belong that follow from them, observability by default;"
                        + " report: the file that it is written to, standard output by default"));
        spec.addOption(one(
                METRICS,
                "URL",
                "check: also looks for every series that is read, on a PacToDo that runs, such as"
                        + " http://127.0.0.1:8080/metrics"));
        spec.addOption(
                one(WINDOW, "TIME", "report: of the last hours, days or weeks, such as 12h or 4w; 30d by default"));
        spec.addOption(one(FORMAT, "FORMAT", "report: md (the default), html for browsers, json for programs"));
        spec.addOption(one(
                PROMETHEUS_URL,
                "URL",
                "report: the Prometheus that evaluates the rules; PACTODO_PROMETHEUS_URL by default, and else"
                        + " http://127.0.0.1:9090"));
        spec.addOption(
                OptionSpec.builder("-h", "--help").usageHelp(true).hidden(true).build());
        spec.usageMessage()
                .synopsisHeading("")
                .customSynopsis(
                        "Usage: ./pactodo slo generate [FLAGS]",
                        "       ./pactodo slo check [FLAGS]",
                        "       ./pactodo slo report [FLAGS]")
                .description(
                        "",
                        "Writes rules, alerts and their tests for Prometheus from the objectives, or tells where the files"
                                + " differ from what the objectives give. Or reports how the promise was kept, as a Prometheus"
                                + " knows it.",
                        "")
                .sortOptions(false)
                .footer("", "Ends with 0 when all is well, 1 when something is wrong, 2 when it could not be tried.");
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
