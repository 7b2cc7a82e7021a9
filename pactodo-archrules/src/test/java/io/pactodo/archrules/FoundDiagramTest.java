package io.pactodo.archrules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The dependencies that there are, drawn. */
class FoundDiagramTest {
    @Test
    void aSoundHexagonIsDrawnWithoutRed() {
        assertThat(drawn(Fixture.of("sound"))).isEqualTo("""
                @startuml
                left to right direction
                hide stereotype

                package "core" {
                  [Domain\\n3 classes] <<domain..>> as domain
                  [Application\\n1 class] <<application..>> as application
                }

                package "driven" {
                  [Store\\n1 class] <<adapter.store..>> as adapter_store
                }

                package "driving" {
                  [Web\\n3 classes] <<adapter.web..>> as adapter_web
                }

                package "proof" {
                  [Tests\\n1 class] <<testkit..>> as tests
                }

                package "assembly" {
                  [Assembly\\n1 class] <<bootstrap..>> as assembly
                }

                application --> domain
                adapter_store --> domain
                adapter_web --> domain
                adapter_web --> application
                tests --> domain
                assembly --> application
                assembly --> adapter_store
                assembly --> adapter_web
                @enduml
                """);
    }

    @Test
    void whatIsForbiddenIsRedAndWhatIsInNoPartIsDrawn() {
        assertThat(drawn(Fixture.of("outward")).lines())
                .contains(
                        "  [No part\\n1 class] <<stray>> as no_part",
                        "domain -[#red]-> application : 3",
                        "application -[#red]-> adapter_store : 1",
                        "adapter_store -[#red]-> assembly : 2",
                        "adapter_web -[#red]-> adapter_store : 1",
                        "no_part -[#red]-> domain : 3",
                        "assembly -[#red]-> tests : 2")
                .noneMatch(line -> line.contains("-->"));
    }

    @Test
    void whoCallsUseCasesDrivesAndOfTheOthersWhoKeepsAPortIsDriven() {
        Fixture sides = Fixture.of("sides");
        Hexagon named = sides.hexagon().withAdapters("adapter.*");

        assertThat(FoundDiagram.of(named, sides.classes()).in("driving"))
                .extracting(Diagram.Element::name)
                .containsExactly("Idle", "Web");
        assertThat(FoundDiagram.of(named, sides.classes()).in("driven"))
                .extracting(Diagram.Element::name)
                .containsExactly("Store");
        assertThat(FoundDiagram.of(named.withDomain("application").withApplication(), sides.classes())
                        .in("driving"))
                .extracting(Diagram.Element::name)
                .containsExactly("Idle", "Web");
    }

    @Test
    void whatIsDrawnIsKeptAsARule() {
        Fixture sound = Fixture.of("sound");
        Diagram found = FoundDiagram.of(sound.hexagon(), sound.classes());

        assertThat(sound.breaches(HexagonRules.of(sound.hexagon())
                        .andTheDiagram(Diagram.parse(found.asPlantUml()))
                        .named("diagram")))
                .isEmpty();
    }

    @Test
    void anAdapterInTheRootItselfHasAName() {
        Fixture portless = Fixture.of("portless");
        Hexagon hexagon = Hexagon.below(portless.root() + ".adapter.web").withAdapters(".");

        assertThat(FoundDiagram.of(hexagon, portless.classes()).asPlantUml())
                .contains("[Root\\n4 classes] <<" + portless.root() + ".adapter.web>> as root");
    }

    @Test
    void theSamePictureIsDrawnOfTheSame() {
        Fixture outward = Fixture.of("outward");
        String picture = FoundDiagram.of(outward.hexagon(), outward.classes()).asSvg("A < B & C");

        assertThat(picture)
                .startsWith("<svg ")
                .endsWith("</svg>\n")
                .contains("<title id=\"title\">A &lt; B &amp; C</title>")
                .contains("<rect class=\"stray\"")
                .contains("<path class=\"violation\"")
                .isEqualTo(FoundDiagram.of(outward.hexagon(), outward.classes()).asSvg("A < B & C"));
        assertThat(FoundDiagram.of(
                                Fixture.of("sound").hexagon(),
                                Fixture.of("sound").classes())
                        .asSvg("Sound"))
                .contains("<line class=\"arrow\"")
                .doesNotContain("class=\"violation\"");
    }

    private static String drawn(Fixture fixture) {
        return FoundDiagram.of(fixture.hexagon(), fixture.classes())
                .asPlantUml()
                .replace(fixture.root() + ".", "");
    }
}
