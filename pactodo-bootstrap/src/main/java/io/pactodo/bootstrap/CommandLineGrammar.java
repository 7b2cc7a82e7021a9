package io.pactodo.bootstrap;

import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

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
        var spec = Grammar.of("./pactodo", "COMMAND");
        for (var setting : Setting.values()) {
            setting.flag().ifPresent(flag -> spec.addOption(option(setting, flag)));
        }
        spec.addOption(
                OptionSpec.builder("--version").versionHelp(true).hidden(true).build());
        Grammar.explained(
                spec,
                synopsis(commands),
                "The task backend that keeps a written promise.",
                List.of(
                        "",
                        "Each flag has a variable: --pool-size is PACTODO_POOL_SIZE. Flags win.",
                        "Ends with 0 when stopped by a signal, 1 when it could not start, 2 on wrong usage."));
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

    private static List<String> synopsis(List<Command> commands) {
        return Stream.of(
                        Stream.of("Usage: ./pactodo [serve] [FLAGS]"),
                        commands.stream()
                                .map(command -> SUMMARY.formatted(command.name(), command.usage(), command.purpose())),
                        Stream.of("       ./pactodo version", "       ./pactodo help"))
                .flatMap(lines -> lines)
                .toList();
    }

    private static OptionSpec option(Setting setting, String flag) {
        return setting.isSwitch()
                ? Grammar.bare(flag, setting.description())
                : Grammar.one(flag, setting.parameter(), setting.description());
    }
}
