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
    static final List<String> FLAGS = List.of(OBJECTIVES, OUT, METRICS);

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
        spec.addOption(directory(OBJECTIVES, "where the objectives are, in OpenSLO; observability/slo by default"));
        spec.addOption(directory(OUT, "where the files belong that follow from them; observability by default"));
        spec.addOption(OptionSpec.builder(METRICS)
                .description("check: also looks for every series that is read, on a PacToDo that runs, such as"
                        + " http://127.0.0.1:8080/metrics")
                .type(String.class)
                .arity("1")
                .paramLabel("URL")
                .build());
        spec.addOption(
                OptionSpec.builder("-h", "--help").usageHelp(true).hidden(true).build());
        spec.usageMessage()
                .synopsisHeading("")
                .customSynopsis("Usage: ./pactodo slo generate [FLAGS]", "       ./pactodo slo check [FLAGS]")
                .description(
                        "",
                        "Writes rules, alerts and their tests for Prometheus from the objectives, or tells where the files"
                                + " differ from what the objectives give.",
                        "")
                .sortOptions(false)
                .footer("", "Ends with 0 when all is well, 1 when something is wrong, 2 when it could not be tried.");
        return spec;
    }

    private static OptionSpec directory(String flag, String description) {
        return OptionSpec.builder(flag)
                .description(description)
                .type(String.class)
                .arity("1")
                .paramLabel("DIR")
                .build();
    }
}
