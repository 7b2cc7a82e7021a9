package io.pactodo.archrules;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What holds of every hexagon, as rules for the byte code below its root package: {@link #asOneRule() all in one}, or {@link
 * #named one by one}. Each rule is a sentence, says what breaking it costs, and says the way out. Rules name what is
 * allowed wherever that can be listed; and a rule that finds nothing to look at fails.
 *
 * @since 0.1.0
 */
public final class HexagonRules {
    private final Hexagon hexagon;
    private final List<NamedRule> rules;

    private HexagonRules(Hexagon hexagon, List<NamedRule> rules) {
        this.hexagon = hexagon;
        this.rules = List.copyOf(rules);
    }

    /**
     * {@return the rules of that hexagon}
     *
     * @param hexagon where the parts are
     * @throws IllegalArgumentException when it has no core
     */
    public static HexagonRules of(Hexagon hexagon) {
        if (!hexagon.has(Role.DOMAIN) && !hexagon.has(Role.APPLICATION)) {
            throw new IllegalArgumentException("The hexagon below " + hexagon.root()
                    + " has no core, and around nothing there are no rules: tell its domain or its application.");
        }
        List<NamedRule> rules = new ArrayList<>();
        addLayers(hexagon, rules);
        addAdapters(hexagon, rules);
        ProductionRules production = new ProductionRules(hexagon);
        rules.add(new NamedRule("look-up", production.timeAndChanceComeFromOutside()));
        rules.add(new NamedRule("wiring", production.wiringIsByConstructor()));
        rules.add(new NamedRule("tests", production.testsStayOutOfProduction()));
        return new HexagonRules(hexagon, rules);
    }

    private static void addLayers(Hexagon hexagon, List<NamedRule> rules) {
        LayerRules layers = new LayerRules(hexagon);
        CoreRules core = new CoreRules(hexagon);
        rules.add(new NamedRule("whole", layers.theHexagonIsThere()));
        rules.add(new NamedRule("inward", layers.dependenciesPointInward()));
        if (hexagon.has(Role.DOMAIN)) {
            rules.add(new NamedRule("plain-domain", core.theDomainKnowsOnlyPlainJava()));
        }
        if (hexagon.has(Role.APPLICATION)) {
            rules.add(new NamedRule("plain-application", core.theApplicationKnowsOnlyTheDomain()));
        }
        rules.add(new NamedRule("own-words", core.useCasesSpeakTheLanguageOfTheCore()));
        rules.add(new NamedRule("cycles", layers.packagesFormNoCycles()));
    }

    private static void addAdapters(Hexagon hexagon, List<NamedRule> rules) {
        AdapterRules adapters = new AdapterRules(hexagon);
        if (hexagon.has(Role.ADAPTER)) {
            rules.add(new NamedRule("apart", new LayerRules(hexagon).adaptersDoNotKnowEachOther()));
            rules.add(new NamedRule("interfaces", adapters.portsAreInterfaces()));
            rules.add(new NamedRule("ports", adapters.onlyTheCoreHasPorts()));
        }
        for (Doors doors : hexagon.doors()) {
            rules.add(new NamedRule("doors/" + doors.part(), adapters.onlyItsDoorsArePublic(doors)));
            if (!doors.rooms().isEmpty()) {
                rules.add(new NamedRule("rooms/" + doors.part(), adapters.roomsAreForThePartAlone(doors)));
            }
        }
        for (Technology technology : hexagon.technologies()) {
            rules.add(new NamedRule("home/" + technology.name().replace(' ', '-'), adapters.staysAtHome(technology)));
        }
    }

    /**
     * {@return the same, and that the diagram shows what is there}
     *
     * @param diagram has to show each dependency between parts, and only such as there are
     */
    public HexagonRules andTheDiagram(Diagram diagram) {
        return and(List.of(new NamedRule("diagram", new LayerRules(hexagon).adhereTo(diagram))));
    }

    /** {@return the same, and five which are a matter of taste: see {@link StyleRules}} */
    public HexagonRules andStyle() {
        return and(new StyleRules(hexagon).all());
    }

    /**
     * {@return the same without some rules, for a code base that does not keep them yet}
     *
     * @param names their names; what is before a slash stands for all that begin so
     * @throws IllegalArgumentException when a name is none, or the one that the others stand on
     */
    public HexagonRules without(String... names) {
        List<NamedRule> left = rules;
        for (String name : names) {
            List<NamedRule> others =
                    left.stream().filter(rule -> !rule.isCalled(name)).toList();
            if (others.size() == left.size() || name.equals("whole")) {
                throw new IllegalArgumentException(
                        "No rule is called " + name + ", or none that can be left out: there are " + names() + ".");
            }
            left = others;
        }
        return new HexagonRules(hexagon, left);
    }

    /**
     * {@return one of the rules, for a test of its own, or to freeze what is there}
     *
     * @param name the whole one, such as {@code cycles} or {@code doors/adapter.rest}
     * @throws IllegalArgumentException when there is none of that name
     */
    public ArchRule named(String name) {
        return rules.stream()
                .filter(rule -> rule.name().equals(name))
                .map(NamedRule::rule)
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("No rule is called " + name + ": there are " + names() + "."));
    }

    /** {@return every rule, in the sequence in which a reader should meet them} */
    public List<NamedRule> all() {
        return rules;
    }

    /**
     * {@return every rule in one, for one line of a test} Looks first whether the hexagon is there, all of it, and when it is not, at nothing else; then reports each rule that is broken, with its reason and every place.
     */
    public ArchRule asOneRule() {
        return ArchRuleDefinition.all(new Verdicts(this))
                .should(new BeKept())
                .as("The hexagon below " + hexagon.root() + " keeps its rules")
                .because("each of them says what breaking it costs, and the way out")
                .allowEmptyShould(false);
    }

    /** How those classes keep the rules; when the hexagon is not all there, that and no more. */
    List<Verdict> judge(JavaClasses classes) {
        Verdict whole = Verdict.of(rules.get(0), classes);
        return whole.isKept()
                ? rules.stream().map(rule -> Verdict.of(rule, classes)).toList()
                : List.of(whole);
    }

    private HexagonRules and(List<NamedRule> more) {
        List<NamedRule> together = new ArrayList<>(rules);
        together.addAll(more);
        return new HexagonRules(hexagon, together);
    }

    private String names() {
        return rules.stream().map(NamedRule::name).collect(Collectors.joining(", "));
    }
}
