package io.pactodo.archrules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** What is read and written as PlantUML, and what is refused. */
class DiagramTest {
    private static final String PARTS = """
            [Domain\\ntasks] <<a.domain..>> as domain
            actor "Clients" as clients
            """;

    @Test
    void aLineOfNoKnownFormIsRefused() {
        assertThatThrownBy(() -> Diagram.parse("rest -> domain"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The diagram has a line of no known form: rest -> domain");
    }

    @Test
    void anArrowInTheAirIsRefused() {
        assertThatThrownBy(() -> Diagram.parse(PARTS + "rest --> domain"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The diagram has no part rest.");
        assertThatThrownBy(() -> Diagram.parse(PARTS + "clients --> domain"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "clients --> domain is to be dotted if it crosses the border of the process, and drawn through"
                                + " if it does not.");
        assertThatThrownBy(() -> Diagram.parse(PARTS + "domain --> clients")).hasMessageContaining("is to be dotted");
        assertThatThrownBy(() -> Diagram.parse(PARTS + "domain ..> domain"))
                .hasMessageContaining("and drawn through if it does not");
        assertThatThrownBy(() -> Diagram.parse(PARTS + "clients -[#red]-> domain"))
                .hasMessageContaining("is to be dotted");
    }

    @Test
    void whatIsReadIsWrittenTheSame() {
        String text = """
                @startuml
                left to right direction
                hide stereotype
                actor "Clients" as clients

                package "driving" {
                  [Web\\nadapter] <<a.web..>> <<a.html..>> as web
                }

                package "core" {
                  [Domain\\ntasks] <<a.domain..>> as domain
                }

                web --> domain
                domain -[#red]-> web : 2
                clients ..> web : HTTP
                @enduml
                """;

        assertThat(Diagram.parse(text).asPlantUml()).isEqualTo(text);
        assertThat(Diagram.parse(text).element("web").packages()).containsExactly("a.web..", "a.html..");
    }
}
