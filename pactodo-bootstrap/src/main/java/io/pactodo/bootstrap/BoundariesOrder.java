package io.pactodo.bootstrap;

import io.pactodo.archrules.CompiledClasses;
import io.pactodo.archrules.Hexagon;
import io.pactodo.archrules.HexagonRules;
import io.pactodo.archrules.UnreadableClasses;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import picocli.CommandLine.ParseResult;

/**
 * Which classes are looked at, as what hexagon, and how it is told.
 *
 * @param isDrawn whether they are drawn; judged otherwise
 * @param classes what was read
 * @param hexagon where its parts are
 * @param rules the rules to judge by
 * @param format how it is told
 * @param out the file for it; empty for standard output
 */
record BoundariesOrder(
        boolean isDrawn, CompiledClasses classes, Hexagon hexagon, HexagonRules rules, String format, String out) {
    private static final List<String> WORDS = List.of("check", "diagram");
    private static final List<String> TOLD = List.of("text", "json", "sarif");
    private static final List<String> DRAWN = List.of("puml", "svg");
    private static final String NONE = "none";

    /**
     * Reads it off the command line, and the classes with it.
     *
     * @throws Misconfigured with every mistake that is in it, or in the classes
     */
    static BoundariesOrder read(ParseResult parsed) {
        var given = new GivenFlags(parsed, BoundariesGrammar.FLAGS);
        var words = given.words();
        if (words.size() < 2 || !WORDS.contains(words.get(0))) {
            given.mistake("boundaries takes check or diagram, and then directories of classes or jars, such as"
                    + " target/classes");
        }
        var isDrawn = words.contains("diagram");
        var formats = isDrawn ? DRAWN : TOLD;
        var format = given.text(BoundariesGrammar.FORMAT, formats.get(0));
        if (!formats.contains(format)) {
            given.mistake("--format " + format + ": must be one of " + String.join(", ", formats));
        }
        given.refuseIfAny();
        try {
            var classes =
                    CompiledClasses.read(words.stream().skip(1).map(Path::of).toList());
            var hexagon = hexagon(given, root(given, classes));
            return new BoundariesOrder(
                    isDrawn, classes, hexagon, rules(given, hexagon), format, given.text(BoundariesGrammar.OUT, ""));
        } catch (UnreadableClasses e) {
            throw new Misconfigured(e.mistakes());
        } catch (IllegalArgumentException e) {
            throw new Misconfigured(List.of(String.valueOf(e.getMessage())));
        }
    }

    private static String root(GivenFlags given, CompiledClasses classes) {
        if (given.has(BoundariesGrammar.ROOT)) {
            return given.text(BoundariesGrammar.ROOT, "");
        }
        var roots = classes.likelyRoots();
        if (roots.size() != 1) {
            throw new Misconfigured(List.of("--root has to be told: "
                    + (roots.isEmpty()
                            ? "no package has a package domain in it"
                            : "it may be one of " + String.join(", ", roots))));
        }
        return roots.get(0);
    }

    private static Hexagon hexagon(GivenFlags given, String root) {
        var hexagon = Hexagon.below(root);
        hexagon = told(given, BoundariesGrammar.DOMAIN, hexagon, Hexagon::withDomain);
        hexagon = told(given, BoundariesGrammar.APPLICATION, hexagon, Hexagon::withApplication);
        hexagon = told(given, BoundariesGrammar.ADAPTERS, hexagon, Hexagon::withAdapters);
        hexagon = told(given, BoundariesGrammar.ASSEMBLY, hexagon, Hexagon::withAssembly);
        hexagon = told(given, BoundariesGrammar.TESTKIT, hexagon, Hexagon::withTestkit);
        hexagon = told(given, BoundariesGrammar.TOOLS, hexagon, Hexagon::withTools);
        hexagon = told(given, BoundariesGrammar.LENT, hexagon, Hexagon::whoseCoreMayKnow);
        return told(given, BoundariesGrammar.LENT_TO_APPLICATION, hexagon, Hexagon::whoseApplicationMayKnow);
    }

    private static Hexagon told(
            GivenFlags given, String flag, Hexagon hexagon, BiFunction<Hexagon, String[], Hexagon> change) {
        return given.has(flag) ? change.apply(hexagon, names(given, flag)) : hexagon;
    }

    private static HexagonRules rules(GivenFlags given, Hexagon hexagon) {
        var rules = HexagonRules.of(hexagon);
        return (given.has(BoundariesGrammar.STYLE) ? rules.andStyle() : rules)
                .without(names(given, BoundariesGrammar.WITHOUT));
    }

    private static String[] names(GivenFlags given, String flag) {
        return Stream.of(given.text(flag, NONE).split(","))
                .map(String::strip)
                .filter(name -> !name.equals(NONE))
                .toArray(String[]::new);
    }
}
