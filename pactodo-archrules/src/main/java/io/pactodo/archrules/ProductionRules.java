package io.pactodo.archrules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.lang.ArchRule;
import java.util.EnumSet;
import java.util.Set;

/** Where time, chance, wiring and tests come from. */
final class ProductionRules {
    private static final Set<Role> ALL_BUT_ASSEMBLY_AND_TESTS =
            EnumSet.of(Role.DOMAIN, Role.APPLICATION, Role.ADAPTER, Role.TOOL);
    private static final Set<Role> OF_THE_HEXAGON =
            EnumSet.of(Role.DOMAIN, Role.APPLICATION, Role.ADAPTER, Role.ASSEMBLY);

    private final Hexagon hexagon;

    ProductionRules(Hexagon hexagon) {
        this.hexagon = hexagon;
    }

    /** Nobody but the assembly looks at the clock, throws dice, or reads variables and properties. */
    ArchRule timeAndChanceComeFromOutside() {
        return classes()
                .that(hexagon.partsOf(ALL_BUT_ASSEMBLY_AND_TESTS))
                .should(new HaveNone(
                        "looks at clock, chance or environment",
                        type -> type.getAccessesFromSelf().stream()
                                .filter(Calls::looksUp)
                                .map(Breach::of)))
                .as("Time, chance and the environment come from outside")
                .because("what a class looks up by itself no test can fix, and no operator can see in the assembly; way"
                        + " out: take an InstantSource, a port for ids or the value itself by constructor")
                .allowEmptyShould(false);
    }

    /** No framework fills a field. */
    ArchRule wiringIsByConstructor() {
        return classes()
                .that(hexagon.partsOf(Role.PRODUCTION))
                .should(new HaveNone(
                        "injected fields",
                        type -> type.getFields().stream()
                                .filter(Calls::isInjected)
                                .map(field -> Breach.of(field, "is injected"))))
                .as("Wiring is by constructor: nothing is injected into fields")
                .because("a field that somebody else fills is empty in every test and in every subclass that forgot the"
                        + " container; way out: a constructor argument and a final field, or a parameter of the method")
                .allowEmptyShould(false);
    }

    /** What is made for tests is unknown to what runs; a tool beside the hexagon may be made for tests itself. */
    ArchRule testsStayOutOfProduction() {
        return classes()
                .that(hexagon.partsOf(OF_THE_HEXAGON))
                .should(new HaveNone(
                        "dependencies on tests",
                        type -> type.getDirectDependenciesFromSelf().stream()
                                .filter(dependency -> Calls.OF_TESTS.test(dependency.getTargetClass())
                                        || hexagon.partsOf(EnumSet.of(Role.TESTS))
                                                .test(dependency.getTargetClass()))
                                .map(Breach::of)))
                .as("Tests stay out of production")
                .because(
                        "a test library on the class path of production is code that nobody meant to run; way out: give"
                                + " the dependency test scope, and move what production needs into the core")
                .allowEmptyShould(false);
    }
}
