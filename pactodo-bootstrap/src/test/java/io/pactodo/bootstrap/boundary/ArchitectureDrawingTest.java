package io.pactodo.bootstrap.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ArchitectureDrawingTest {
    @Test
    void theCommittedPictureIsTheOneThatTheDiagramGives() throws IOException {
        String picture = DiagramDrawing.draw(Diagram.parse(Checkout.text("docs/architecture.puml")));
        Path drawn = Files.createDirectories(Checkout.file("pactodo-bootstrap/target"))
                .resolve("architecture.svg");
        Files.writeString(drawn, picture);

        assertThat(Checkout.text("docs/architecture.svg"))
                .as(
                        "docs/architecture.puml has changed, or how it is drawn: look at %s, and if it is fine, copy it to"
                                + " docs/architecture.svg",
                        drawn)
                .isEqualTo(picture);
    }

    @Test
    void aLineOfNoKnownFormIsRefused() {
        assertThatThrownBy(() -> Diagram.parse("rest -> domain"))
                .hasMessage("The diagram has a line of no known form: rest -> domain");
    }

    @Test
    void anArrowInTheAirIsRefused() {
        String parts = """
                [Domain\\ntasks] <<a.domain..>> as domain
                actor "Clients" as clients
                """;
        assertThatThrownBy(() -> Diagram.parse(parts + "rest --> domain")).hasMessage("The diagram has no part rest.");
        assertThatThrownBy(() -> Diagram.parse(parts + "clients --> domain"))
                .hasMessageContaining("is to be dotted if it crosses the border of the process");
        assertThatThrownBy(() -> Diagram.parse(parts + "domain ..> domain"))
                .hasMessageContaining("and drawn through if it does not");
    }
}
