package io.pactodo.archrules;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A small hexagon to try the rules on.
 *
 * @param root the package that it is below
 * @param hexagon what it says of itself
 */
record Fixture(String root, Hexagon hexagon) {
    static final String FIXTURES = "io.pactodo.archrules.fixture.";

    /** The one of that name, with the adapters web and store. */
    static Fixture of(String name) {
        String root = FIXTURES + name;
        return new Fixture(
                root,
                Hexagon.below(root).withAdapters("adapter.web", "adapter.store").withTestkit("testkit"));
    }

    Fixture as(Hexagon other) {
        return new Fixture(root, other);
    }

    Fixture with(Doors... doors) {
        return as(hexagon.withDoors(List.of(doors)));
    }

    Fixture with(Technology... technologies) {
        return as(hexagon.withTechnologies(List.of(technologies)));
    }

    HexagonRules rules() {
        return HexagonRules.of(hexagon).andStyle();
    }

    JavaClasses classes() {
        return new ClassFileImporter().importPackages(root);
    }

    /** All that a rule finds, a line each, with names as they are below the root. */
    String breaches(String rule) {
        return breaches(rules().named(rule));
    }

    String breaches(ArchRule rule) {
        return rule.evaluate(classes()).getFailureReport().getDetails().stream()
                .map(line -> line.replace(root + ".", "").replace("-> \n", "->\n") + "\n")
                .collect(Collectors.joining());
    }
}
