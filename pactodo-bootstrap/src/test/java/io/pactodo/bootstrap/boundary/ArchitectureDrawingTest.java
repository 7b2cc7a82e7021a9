package io.pactodo.bootstrap.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import io.pactodo.archrules.Diagram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ArchitectureDrawingTest {
    @Test
    void theCommittedPictureIsTheOneThatTheDiagramGives() throws IOException {
        String picture = Diagram.parse(Checkout.text("docs/architecture.puml"))
                .asSvg("PacToDo: adapters and assembly know the core, and the core knows none of them");
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
}
