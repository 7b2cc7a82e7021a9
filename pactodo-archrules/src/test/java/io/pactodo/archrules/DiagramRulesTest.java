package io.pactodo.archrules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Diagrams that do not agree with a small hexagon are found out. */
class DiagramRulesTest {
    private final Fixture sound = Fixture.of("sound");
    private final String diagram = SoundDiagram.below(sound.root());

    @Test
    void aDiagramThatSaysWhatIsThereIsKept() {
        assertThat(differences(diagram)).isEmpty();
    }

    @Test
    void aDependencyThatIsNotDrawnIsFound() {
        assertThat(differences(diagram.replace("web --> domain\n", ""))).isEqualTo("""
                        Method <adapter.web.Web.post(java.lang.String)> calls method <domain.Ticket.title()> in (Web.java:17)
                        """);
    }

    @Test
    void aDependencyThatIsDrawnInRedIsFound() {
        assertThat(differences(diagram.replace("web --> domain", "web -[#red]-> domain")))
                .isEqualTo("""
                        Method <adapter.web.Web.post(java.lang.String)> calls method <domain.Ticket.title()> in (Web.java:17)
                        """);
    }

    @Test
    void anArrowThatNothingUsesIsFound() {
        assertThat(differences(diagram + "testkit --> application\nweb --> store\nstore -[#red]-> web\n"))
                .isEqualTo("""
                        Arrow <store -[#red]-> web> of the diagram is used by no dependency
                        Arrow <testkit --> application> of the diagram is used by no dependency
                        Arrow <web --> store> of the diagram is used by no dependency
                        """);
    }

    @Test
    void aComponentWithoutClassesIsFoundAndSoAreTheClassesThatItLeavesOut() {
        assertThat(differences(diagram.replace("sound.testkit", "sound.testkot")))
                .isEqualTo("""
                        Arrow <testkit --> domain> of the diagram is used by no dependency
                        Class <testkit.TicketsContract> is in no component of the diagram
                        Component <testkit> of the diagram has no class in [testkot..]
                        """);
    }

    @Test
    void aClassThatSeveralComponentsClaimIsInTheNearest() {
        String wide = "[All\\nthe rest] <<" + sound.root() + "..>> as rest\n";

        assertThat(differences(wide + diagram)).isEqualTo("Component <rest> of the diagram has no class in [.]\n");
    }

    @Test
    void whatIsNotBelowTheRootNeedNotBeDrawn() {
        assertThat(differences(diagram + "[Java\\nplain] <<java..>> as java\n"))
                .isEqualTo("Component <java> of the diagram has no class in [java..]\n");
    }

    private String differences(String text) {
        return sound.breaches(HexagonRules.of(sound.hexagon())
                .andTheDiagram(Diagram.parse(text))
                .named("diagram"));
    }
}
