package io.pactodo.bootstrap;

import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** What the grammars of all commands have in common. */
final class Grammar {
    private Grammar() {}

    /**
     * One that takes words along, so that those that are none can be told with all other mistakes.
     *
     * @param name of the command
     * @param word what its words are called
     */
    static CommandSpec of(String name, String word) {
        var spec = CommandSpec.create().name(name);
        spec.addPositional(PositionalParamSpec.builder()
                .paramLabel(word)
                .hidden(true)
                .arity("0..*")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .build());
        return spec;
    }

    /** A flag with a value. */
    static OptionSpec one(String flag, String parameter, String description) {
        return OptionSpec.builder(flag)
                .description(description)
                .type(String.class)
                .arity("1")
                .paramLabel(parameter)
                .build();
    }

    /** A flag without a value. */
    static OptionSpec bare(String flag, String description) {
        return OptionSpec.builder(flag)
                .description(description)
                .type(boolean.class)
                .arity("0")
                .build();
    }

    /**
     * Ends it: with the flag that asks for help, and with what is told then beside the flags.
     *
     * @param synopsis how it is called, a line for each way
     * @param description what it is for
     * @param end with which numbers it ends
     */
    static CommandSpec explained(CommandSpec spec, List<String> synopsis, String description, List<String> end) {
        spec.addOption(
                OptionSpec.builder("-h", "--help").usageHelp(true).hidden(true).build());
        spec.usageMessage()
                .synopsisHeading("")
                .customSynopsis(synopsis.toArray(String[]::new))
                .description("", description, "")
                .sortOptions(false)
                .footer(end.toArray(String[]::new));
        return spec;
    }
}
