package io.pactodo.archrules;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Nothing passes in silence: what the rules are about and was not found is told, with the way out. */
class WholeHexagonTest {
    private final Fixture sound = Fixture.of("sound");
    private final JavaClasses classes = sound.classes();

    @Test
    void aHexagonThatIsAllThereIsAllThere() {
        assertThat(missing(sound.hexagon(), classes)).isEmpty();
    }

    @Test
    void aWrongRootIsTold() {
        assertThat(missing(Hexagon.below("io.pactodo.archrules.fixture.soumd"), classes))
                .containsExactly(
                        "No class below <io.pactodo.archrules.fixture.soumd> was imported; there are classes in"
                                + " io.pactodo.archrules.fixture.sound.adapter.store, io.pactodo.archrules.fixture.sound.adapter.web,"
                                + " io.pactodo.archrules.fixture.sound.adapter.web.page,"
                                + " io.pactodo.archrules.fixture.sound.application, io.pactodo.archrules.fixture.sound.bootstrap and"
                                + " 2 more packages; way out: name the root as the package statements do, and import where its"
                                + " classes are");
    }

    @Test
    void fivePackagesAreToldWithoutMore() {
        JavaClasses few = classes.that(inAPackage("testkit", false)).that(inAPackage("page", false));

        assertThat(missing(Hexagon.below("io.pactodo.archrules.fixture.soumd"), few))
                .singleElement()
                .asString()
                .contains("fixture.sound.domain; way out");
    }

    @Test
    void anImportOfNothingIsTold() {
        JavaClasses nothing = new ClassFileImporter().importPackages("io.pactodo.archrules.fixture.nowhere");

        assertThat(missing(sound.hexagon(), nothing))
                .containsExactly(
                        "No class below <" + sound.root() + "> was imported; nothing was imported at all; way out:"
                                + " name the root as the package statements do, and import where its classes are");
    }

    @Test
    void aMisspelledPackageIsToldAndSoIsEachOtherPlaceWithoutClasses() {
        assertThat(missing(sound.hexagon().withDomain("domian").withAdapters("adaptor.*"), classes))
                .containsExactly(
                        "No class is in <io.pactodo.archrules.fixture.sound.adaptor.*>, where an adapter should be; way"
                                + " out: mend the name, import the jar or the directory that it is in as well, or say that"
                                + " the hexagon has no such part",
                        "No class is in <io.pactodo.archrules.fixture.sound.domian>, where the domain should be; way out:"
                                + " mend the name, import the jar or the directory that it is in as well, or say that the"
                                + " hexagon has no such part");
    }

    /** As when jars are left out, and the siblings of a module are jars. */
    @Test
    void aClassThatIsKnownAndWasNotImportedIsTold() {
        JavaClasses few = classes.that(inAPackage("domain", false));

        assertThat(missing(sound.hexagon().withDomain().withTestkit(), few))
                .contains("Class <domain.Ticket> was not imported, and is known: Method"
                        + " <adapter.store.SqlTickets.add(domain.Ticket)> has parameter of type <domain.Ticket> in"
                        + " (SqlTickets.java:0); way out: import the jar or the directory that it is in as well, and leave"
                        + " out no jars (ImportOption.DoNotIncludeJars does)")
                .allMatch(line -> line.startsWith("Class <domain.Ticket"))
                .hasSize(3);
    }

    @Test
    void aPartOfWhichDoorsOrAHomeAreToldIsThere() {
        Hexagon hexagon = sound.hexagon()
                .withDoors(List.of(Doors.of("adapter.wep", "Web"), Doors.of("adapter.web", "Web")))
                .withTechnologies(
                        List.of(Technology.of("SQL", "java.sql..").atHomeIn("adapter.stor", "adapter.store")));
        String there = ">, of which doors or a technology are told: there are [adapter.store, adapter.web, application,"
                + " assembly, domain, tests]; way out: name the part by its package below the root";

        assertThat(missing(hexagon, classes))
                .containsExactly("No part is called <adapter.stor" + there, "No part is called <adapter.wep" + there);
    }

    @Test
    void whatIsNotBelowTheRootDoesNotMatter() {
        JavaClasses more = new ClassFileImporter().importPackages(sound.root(), Fixture.FIXTURES + "cycle");

        assertThat(missing(sound.hexagon(), more)).isEmpty();
    }

    /** A rule keeps nothing of what it saw the last time. */
    @Test
    void theSameRuleTellsTheSameAgain() {
        ArchRule rule = HexagonRules.of(sound.hexagon()).named("whole");
        List<String> first = lines(rule, classes.that(inAPackage("domain", false)));

        assertThat(lines(rule, classes)).isEmpty();
        assertThat(lines(rule, classes.that(inAPackage("domain", false)))).isEqualTo(first);
    }

    private static DescribedPredicate<JavaClass> inAPackage(String name, boolean is) {
        return DescribedPredicate.describe(
                "in a package", type -> type.getPackageName().endsWith("." + name) == is);
    }

    private static List<String> missing(Hexagon hexagon, JavaClasses classes) {
        return lines(HexagonRules.of(hexagon).named("whole"), classes);
    }

    private static List<String> lines(ArchRule rule, JavaClasses classes) {
        return rule.evaluate(classes).getFailureReport().getDetails().stream()
                .map(line ->
                        line.startsWith("Class <") ? line.replace("io.pactodo.archrules.fixture.sound.", "") : line)
                .toList();
    }
}
