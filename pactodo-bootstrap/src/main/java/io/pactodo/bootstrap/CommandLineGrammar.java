package io.pactodo.bootstrap;

import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Which words and flags a command line is made of, and the help that tells of them. */
final class CommandLineGrammar {
    private static final String SUMMARY = "       ./pactodo %s %s   %s; --help tells more";

    private CommandLineGrammar() {}

    /**
     * Takes unknown flags along, so that all of them can be told at once.
     *
     * @param commands what there is beside serving
     */
    static CommandLine commandLine(List<Command> commands) {
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
                .customSynopsis(synopsis(commands))
                .description("", "The task backend that keeps a written promise.", "")
                .sortOptions(false)
                .footer(
                        "",
                        "Each flag has a variable: --pool-size is PACTODO_POOL_SIZE. Flags win.",
                        "Ends with 0 when stopped by a signal, 1 when it could not start, 2 on wrong usage.");
        for (var command : commands) {
            var own = command.spec();
            own.usageMessage().hidden(true);
            spec.addSubcommand(command.name(), own);
        }
        return new CommandLine(spec)
                .setExpandAtFiles(false)
                .setUsageHelpWidth(100)
                .setUnmatchedArgumentsAllowed(true)
                .setUnmatchedOptionsArePositionalParams(false);
    }

    private static String[] synopsis(List<Command> commands) {
        return Stream.of(
                        Stream.of("Usage: ./pactodo [serve] [FLAGS]"),
                        commands.stream()
                                .map(command -> SUMMARY.formatted(command.name(), command.usage(), command.purpose())),
                        Stream.of("       ./pactodo version", "       ./pactodo help"))
                .flatMap(lines -> lines)
                .toArray(String[]::new);
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
