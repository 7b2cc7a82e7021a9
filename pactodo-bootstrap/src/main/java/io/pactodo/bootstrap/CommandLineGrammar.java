package io.pactodo.bootstrap;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Which words and flags a command line is made of, and the help that tells of them. */
final class CommandLineGrammar {
    static final List<String> COMMANDS = List.of("serve", "conformance", "slo", "version", "help");

    private CommandLineGrammar() {}

    /** Takes unknown flags along, so that all of them can be told at once. */
    static CommandLine commandLine() {
        var spec = CommandSpec.create().name("./pactodo");
        spec.addPositional(PositionalParamSpec.builder()
                .paramLabel("COMMAND")
                .hidden(true)
                .arity("0..*")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .build());
        for (var setting : Setting.values()) {
            setting.flag().ifPresent(flag -> spec.addOption(option(setting, flag)));
        }
        spec.addOption(
                OptionSpec.builder("-h", "--help").usageHelp(true).hidden(true).build());
        spec.addOption(
                OptionSpec.builder("--version").versionHelp(true).hidden(true).build());
        spec.usageMessage()
                .synopsisHeading("")
                .customSynopsis(
                        "Usage: ./pactodo [serve] [FLAGS]",
                        "       ./pactodo conformance URL [FLAGS]   judges a server by PacToDo's contract; --help tells more",
                        "       ./pactodo slo generate|check [FLAGS]   makes rules of the objectives; --help tells more",
                        "       ./pactodo version",
                        "       ./pactodo help")
                .description("", "The task backend that keeps a written promise.", "")
                .sortOptions(false)
                .footer(
                        "",
                        "Each flag has a variable: --pool-size is PACTODO_POOL_SIZE. Flags win.",
                        "Ends with 0 when stopped by a signal, 1 when it could not start, 2 on wrong usage.");
        var conformance = ConformanceGrammar.spec();
        conformance.usageMessage().hidden(true);
        spec.addSubcommand(ConformanceGrammar.NAME, conformance);
        var slo = SloGrammar.spec();
        slo.usageMessage().hidden(true);
        spec.addSubcommand(SloGrammar.NAME, slo);
        return new CommandLine(spec)
                .setExpandAtFiles(false)
                .setUsageHelpWidth(100)
                .setUnmatchedArgumentsAllowed(true)
                .setUnmatchedOptionsArePositionalParams(false);
    }

    private static OptionSpec option(Setting setting, String flag) {
        var option = OptionSpec.builder(flag).description(setting.description());
        return setting.isSwitch()
                ? option.type(boolean.class).arity("0").build()
                : option.type(String.class)
                        .arity("1")
                        .paramLabel(setting.parameter())
                        .build();
    }
}
