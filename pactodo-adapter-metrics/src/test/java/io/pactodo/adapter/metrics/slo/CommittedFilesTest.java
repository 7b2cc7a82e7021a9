package io.pactodo.adapter.metrics.slo;

import static org.assertj.core.api.Assertions.assertThat;

import io.pactodo.adapter.metrics.slo.artifact.Generated;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommittedFilesTest {
    private static final Path OBSERVABILITY = Project.root().resolve("observability");

    @Test
    void whatIsCommittedIsWhatTheObjectivesGive() throws IOException {
        ObjectivesAsCode objectives = ObjectivesAsCode.read(OBSERVABILITY.resolve("slo"));
        if (System.getProperty("slo.accept") != null) {
            for (Generated file : objectives.generate()) {
                Path path = OBSERVABILITY.resolve(file.path());
                Files.createDirectories(path.getParent());
                Files.writeString(path, file.text());
            }
        }
        assertThat(objectives.differences(OBSERVABILITY)).isEmpty();
    }

    @Test
    void theSameObjectivesGiveTheSameBytes() {
        List<Generated> once =
                ObjectivesAsCode.read(OBSERVABILITY.resolve("slo")).generate();
        assertThat(ObjectivesAsCode.read(OBSERVABILITY.resolve("slo")).generate())
                .isEqualTo(once);
    }
}
