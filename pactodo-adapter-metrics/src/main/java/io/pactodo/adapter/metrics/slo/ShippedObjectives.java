package io.pactodo.adapter.metrics.slo;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** The objectives as they were when this program was built: a copy of {@code observability/slo} beside its classes. */
final class ShippedObjectives {
    private static final String DIRECTORY = "objectives";

    private ShippedObjectives() {}

    /** @param reading what to make of the directory; it is open for no longer than that */
    static <T> T read(Function<Path, T> reading) {
        URL found = Objects.requireNonNull(
                ShippedObjectives.class.getResource(DIRECTORY), "The program is incomplete: it lacks its objectives.");
        try {
            URI directory = found.toURI();
            if (!directory.getScheme().equals("jar")) {
                return reading.apply(Path.of(directory));
            }
            try (FileSystem jar = FileSystems.newFileSystem(directory, Map.of())) {
                return reading.apply(jar.provider().getPath(directory));
            }
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException("The program is incomplete: its objectives cannot be read.", e);
        }
    }
}
