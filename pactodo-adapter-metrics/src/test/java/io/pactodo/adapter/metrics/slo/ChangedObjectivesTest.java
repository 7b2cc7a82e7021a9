package io.pactodo.adapter.metrics.slo;

import static org.assertj.core.api.Assertions.assertThat;

import io.pactodo.adapter.metrics.slo.artifact.Generated;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * An objective is changed in one place: the tests that are generated with the rules say what the rules do, whatever was changed.
 * Each run tries one change that has all in it; {@code -Dslo.changes=all} tries all of them, each for itself, too.
 */
@Execution(ExecutionMode.CONCURRENT)
class ChangedObjectivesTest {
    @TempDir
    private Path directory;

    @ParameterizedTest
    @MethodSource("changes")
    void theTestsFollowWhatWasChanged(Change change) throws IOException, InterruptedException {
        ObjectivesAsCode changed = change.made()
                .apply(Objectives.copiedTo(directory.resolve("slo")))
                .read();
        List<Path> tests = written(changed);
        assertThat(tests).hasSizeGreaterThan(10);
        Promtool.Said said = Promtool.run(List.of("test", "rules"), tests);
        assertThat(said.isFine()).as(said.words()).isTrue();
    }

    static Stream<Change> changes() {
        return System.getProperty("slo.changes", "").equals("all") ? Change.each() : Change.everyday();
    }

    private List<Path> written(ObjectivesAsCode changed) throws IOException {
        for (Generated file : changed.generate()) {
            Path path = directory.resolve(file.path());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.text());
        }
        try (Stream<Path> tests = Files.list(directory.resolve("prometheus/tests"))) {
            return tests.sorted().toList();
        }
    }
}
