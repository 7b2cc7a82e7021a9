package io.pactodo.archrules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.EnumSet;
import java.util.Optional;
import java.util.stream.Stream;

/** Who may know whom. */
final class LayerRules {
    private final Hexagon hexagon;

    LayerRules(Hexagon hexagon) {
        this.hexagon = hexagon;
    }

    /** Something is below the root, something is in each place, and nothing that one of them knows was left out. */
    ArchRule theHexagonIsThere() {
        return classes()
                .should(new BeWhole(hexagon))
                .as("The hexagon below " + hexagon.root() + " is there, all of it")
                .because("a rule about what was not looked at is kept by everybody; way out: it is said of each thing")
                .allowEmptyShould(true);
    }

    /** Every class belongs to a part, and each part knows those further in; of adapters see the next rule. */
    ArchRule dependenciesPointInward() {
        return classes()
                .that(hexagon.areBelowRoot())
                .should(new HaveNone("dependencies outward", this::outward))
                .as("Dependencies point inward, and every class belongs to a part")
                .because(
                        "a core that knows its adapters can neither be embedded nor tested without them; way out: let the"
                                + " core declare a port for what it needs, and let the assembly hand the adapter in; give a class"
                                + " in no part to one, or tell the rules of the part")
                .allowEmptyShould(false);
    }

    private Stream<Breach> outward(JavaClass type) {
        Optional<Part> origin = hexagon.partOf(type);
        if (origin.isEmpty() && Hexagon.isDocumentation(type)) {
            return Stream.empty();
        }
        if (origin.isEmpty()) {
            return Stream.of(Breach.of(type, "belongs to no part of the hexagon"));
        }
        return type.getDirectDependenciesFromSelf().stream()
                .filter(dependency -> hexagon.isForbidden(origin.get(), dependency)
                        && !hexagon.isBetweenAdapters(origin.get(), dependency))
                .map(Breach::of);
    }

    /** No adapter knows another adapter. */
    ArchRule adaptersDoNotKnowEachOther() {
        return classes()
                .that(hexagon.partsOf(EnumSet.of(Role.ADAPTER)))
                .should(new HaveNone("dependencies on other adapters", this::sideways))
                .as("Adapters do not know each other")
                .because(
                        "adapters that know each other can only be replaced, tested and deployed together; way out: let"
                                + " the core declare a port for what one needs of the other, or move what both need into the core")
                .allowEmptyShould(false);
    }

    private Stream<Breach> sideways(JavaClass type) {
        Part origin = hexagon.partOf(type).orElseThrow();
        return type.getDirectDependenciesFromSelf().stream()
                .filter(dependency ->
                        hexagon.isForbidden(origin, dependency) && hexagon.isBetweenAdapters(origin, dependency))
                .map(Breach::of);
    }

    /** Every package below the root counts by itself, those inside of a part as well. */
    ArchRule packagesFormNoCycles() {
        return slices().matching(hexagon.root() + ".(**)")
                .should()
                .beFreeOfCycles()
                .as("Packages form no cycles")
                .because("packages that know each other can only be read, tested and moved as one; way out: move what"
                        + " both need to the one further in")
                .allowEmptyShould(false);
    }

    /** What the diagram shows and what is there is the same. */
    ArchRule adhereTo(Diagram diagram) {
        return classes()
                .that(hexagon.areBelowRoot())
                .should(new AdhereToDiagram(hexagon, diagram))
                .as("The diagram shows what is there: every class, every dependency, and nothing else")
                .because(
                        "a picture that shows less than there is, or more, misleads whoever decides by it; way out: undo the"
                                + " dependency, or draw it and let a reviewer see it; take out what is gone; mend the package")
                .allowEmptyShould(false);
    }
}
