package io.pactodo.bootstrap;

import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Which words and flags {@code boundaries} takes, and the help that tells of them. */
final class BoundariesGrammar {
    static final String NAME = "boundaries";
    static final String ROOT = "--root";
    static final String DOMAIN = "--domain";
    static final String APPLICATION = "--application";
    static final String ADAPTERS = "--adapters";
    static final String ASSEMBLY = "--assembly";
    static final String TESTKIT = "--testkit";
    static final String TOOLS = "--tools";
    static final String LENT = "--core-may-know";
    static final String LENT_TO_APPLICATION = "--application-may-know";
    static final String WITHOUT = "--without";
    static final String STYLE = "--style";
    static final String FORMAT = "--format";
    static final String OUT = "--out";
    static final List<String> FLAGS = List.of(
            ROOT,
            DOMAIN,
            APPLICATION,
            ADAPTERS,
            ASSEMBLY,
            TESTKIT,
            TOOLS,
            LENT,
            LENT_TO_APPLICATION,
            WITHOUT,
            STYLE,
            FORMAT,
            OUT);

    private BoundariesGrammar() {}

    static CommandSpec spec() {
        var spec = Grammar.of(NAME, "WORD");
        spec.addOption(Grammar.one(
                ROOT, "PACKAGE", "the package that all is below; by default the one that has a package domain in it"));
        spec.addOption(several(DOMAIN, "where the domain is, below the root; domain by default"));
        spec.addOption(several(APPLICATION, "where use cases are; application by default, none if there are none"));
        spec.addOption(several(
                ADAPTERS, "where adapters are; adapter.* by default, which is each package right below adapter"));
        spec.addOption(several(ASSEMBLY, "where all is put together; bootstrap by default, . is the root itself"));
        spec.addOption(several(TESTKIT, "what is published for tests; none by default"));
        spec.addOption(several(TOOLS, "what stands beside the hexagon, and knows none of it; none by default"));
        spec.addOption(several(LENT, "what the core may know beside plain Java, such as org.jspecify.annotations"));
        spec.addOption(several(
                LENT_TO_APPLICATION,
                "what use cases may know besides, and the domain may not, such as org.springframework.stereotype"));
        spec.addOption(several(WITHOUT, "check: leaves out these rules, by the names that it tells"));
        spec.addOption(Grammar.bare(STYLE, "check: also judges names, failures and what is static"));
        spec.addOption(Grammar.one(
                FORMAT,
                "FORMAT",
                "check: text (the default), json or sarif; diagram: puml (the default) for PlantUML, or svg"));
        spec.addOption(Grammar.one(OUT, "FILE", "where it is written to; standard output by default"));
        return Grammar.explained(
                spec,
                List.of(
                        "Usage: ./pactodo boundaries check [FLAGS] CLASSES|JAR...",
                        "       ./pactodo boundaries diagram [FLAGS] CLASSES|JAR..."),
                "Tells where compiled classes break the rules of a hexagon, of yours as well as of any other; or draws"
                        + " the dependencies that there are, the forbidden ones in red. Names of packages are given"
                        + " below the root, several with commas between them.",
                List.of(
                        "",
                        "Ends with 0 when all rules are kept, 1 when some are broken, 2 when it could not be tried."));
    }

    private static OptionSpec several(String flag, String description) {
        return Grammar.one(flag, "NAMES", description);
    }
}
