package io.pactodo.bootstrap;

import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Which words and flags {@code conformance} takes, and the help that tells of them. */
final class ConformanceGrammar {
    static final String NAME = "conformance";
    static final String RULE = "--rule";
    static final String CHAPTER = "--chapter";
    static final String FORMAT = "--format";
    static final String TIMEOUT = "--timeout";
    static final String REQUIRE = "--require";
    static final List<String> FLAGS = List.of(RULE, CHAPTER, FORMAT, TIMEOUT, REQUIRE);
    static final List<String> FORMATS = List.of("text", "json");

    private ConformanceGrammar() {}

    static CommandSpec spec() {
        var spec = Grammar.of(NAME, "URL");
        spec.addOption(several(RULE, "NUMBER", "only this rule, such as 6.01; may be given several times"));
        spec.addOption(several(CHAPTER, "NAME", "only this chapter, by name or number; several times as well"));
        spec.addOption(Grammar.one(FORMAT, "FORMAT", "text (the default) for people, json for programs"));
        spec.addOption(Grammar.one(TIMEOUT, "SECONDS", "how long to wait for each answer, 1 to 600; 10 by default"));
        spec.addOption(Grammar.bare(REQUIRE, "counts what the server does not offer as broken"));
        return Grammar.explained(
                spec,
                List.of("Usage: ./pactodo conformance URL [FLAGS]"),
                "Tells which rules of PacToDo's HTTP contract a server keeps, and shows the request and the"
                        + " answer for each one that it breaks. Writes into fresh workspaces of that server and"
                        + " touches no others.",
                List.of(
                        "",
                        "Ends with 0 when all rules are kept, 1 when some are broken, 2 when it could not be tried."));
    }

    private static OptionSpec several(String flag, String parameter, String description) {
        return OptionSpec.builder(flag)
                .description(description)
                .type(List.class)
                .auxiliaryTypes(String.class)
                .arity("1")
                .paramLabel(parameter)
                .build();
    }
}
