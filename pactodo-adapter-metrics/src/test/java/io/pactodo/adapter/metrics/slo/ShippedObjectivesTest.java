package io.pactodo.adapter.metrics.slo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShippedObjectivesTest {
    private static final Path COMMITTED = Project.root().resolve("observability/slo");

    @TempDir
    private Path directory;

    @Test
    void whatIsShippedIsWhatIsCommitted() {
        assertThat(ShippedObjectives.read(ShippedObjectivesTest::texts)).isEqualTo(texts(COMMITTED));
    }

    @Test
    void theyAreReadOutOfAJarAsWell() throws IOException {
        Path jar = directory.resolve("a program.jar");
        try (FileSystem written = FileSystems.newFileSystem(jar, Map.of("create", "true"))) {
            Path inside = Files.createDirectories(written.getPath("/io/objectives"));
            for (Path file : files(COMMITTED)) {
                Files.copy(file, inside.resolve(file.getFileName().toString()));
            }
        }
        assertThat(ShippedObjectives.read(
                        URI.create("jar:" + jar.toUri() + "!/io/objectives").toURL(), ShippedObjectivesTest::texts))
                .isEqualTo(texts(COMMITTED));
    }

    private static List<String> texts(Path directory) {
        try {
            return files(directory).stream()
                    .map(file -> {
                        try {
                            return file.getFileName() + Files.readString(file);
                        } catch (IOException e) {
                            throw new AssertionError(e);
                        }
                    })
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<Path> files(Path directory) throws IOException {
        try (var files = Files.list(directory)) {
            return files.sorted().toList();
        }
    }
}
