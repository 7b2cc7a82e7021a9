package io.pactodo.bootstrap.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** docs/architecture.puml and the code say the same; and diagrams that do not agree with a small hexagon are found out. */
class ArchitectureDiagramTest {
    private static final String SOUND = "io.pactodo.bootstrap.boundary.fixture.sound";
    private static final String SOUND_DIAGRAM = """
            [Domain\\ntickets] <<io.pactodo.bootstrap.boundary.fixture.sound.domain..>> as domain
            [Application\\nuse cases] <<io.pactodo.bootstrap.boundary.fixture.sound.application..>> as application
            [Web\\nadapter] <<io.pactodo.bootstrap.boundary.fixture.sound.adapter.web..>> as web
            [Store\\nadapter] <<io.pactodo.bootstrap.boundary.fixture.sound.adapter.store..>> as store
            [Bootstrap\\nassembly] <<io.pactodo.bootstrap.boundary.fixture.sound.bootstrap..>> as bootstrap
            [Testkit\\ncontract] <<io.pactodo.bootstrap.boundary.fixture.sound.testkit..>> as testkit
            application --> domain
            web --> application
            web --> domain
            store --> domain
            bootstrap --> application
            bootstrap --> web
            bootstrap --> store
            testkit --> domain
            """;

    private final JavaClasses sound = new ClassFileImporter().importPackages(SOUND);

    @TempDir
    Path directory;

    @Test
    void everyDependencyOfPacToDoIsDrawn() {
        DiagramRules.everyDependencyIsDrawn(House.HEXAGON.root(), Checkout.file("docs/architecture.puml"))
                .check(House.CLASSES);
    }

    @Test
    void everythingThatIsDrawnOfPacToDoIsThere() {
        DiagramRules rules = new DiagramRules(
                House.HEXAGON.root(), Diagram.parse(Checkout.text("docs/architecture.puml")), House.CLASSES);

        assertThat(rules.componentsWithoutClasses()).isEmpty();
        assertThat(rules.arrowsWithoutDependencies()).isEmpty();
        assertThat(rules.classesWithoutComponents()).isEmpty();
    }

    @Test
    void aDiagramThatSaysWhatIsThereIsKept() throws IOException {
        assertThat(dependenciesNotDrawnIn(SOUND_DIAGRAM)).isEmpty();
        assertThat(soundRules(SOUND_DIAGRAM).componentsWithoutClasses()).isEmpty();
        assertThat(soundRules(SOUND_DIAGRAM).arrowsWithoutDependencies()).isEmpty();
        assertThat(soundRules(SOUND_DIAGRAM).classesWithoutComponents()).isEmpty();
    }

    @Test
    void aDependencyThatIsNotDrawnIsFound() throws IOException {
        assertThat(dependenciesNotDrawnIn(SOUND_DIAGRAM.replace("web --> domain\n", "")))
                .isEqualTo("""
                        Method <adapter.web.Web.post(java.lang.String)> calls method <domain.Ticket.title()> in (Web.java:17)
                        """);
    }

    @Test
    void anArrowThatNothingUsesIsFound() {
        assertThat(soundRules(SOUND_DIAGRAM + "testkit --> application\nweb --> store\n")
                        .arrowsWithoutDependencies())
                .containsExactly("testkit --> application", "web --> store");
    }

    @Test
    void aComponentWithoutClassesIsFoundAndSoAreTheClassesThatItLeavesOut() {
        DiagramRules rules = soundRules(SOUND_DIAGRAM.replace("sound.testkit", "sound.testkot"));

        assertThat(rules.componentsWithoutClasses()).containsExactly("testkit");
        assertThat(rules.classesWithoutComponents()).containsExactly(SOUND + ".testkit.TicketsContract");
    }

    private DiagramRules soundRules(String diagram) {
        return new DiagramRules(SOUND, Diagram.parse(diagram), sound);
    }

    private String dependenciesNotDrawnIn(String diagram) throws IOException {
        Path file = Files.writeString(directory.resolve("sound.puml"), diagram);
        return DiagramRules.everyDependencyIsDrawn(SOUND, file).evaluate(sound).getFailureReport().getDetails().stream()
                .map(line -> line.replace(SOUND + ".", "") + "\n")
                .reduce("", String::concat);
    }
}
