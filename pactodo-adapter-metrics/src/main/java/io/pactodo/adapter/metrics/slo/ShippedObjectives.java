package io.pactodo.adapter.metrics.slo;

import java.io.IOException;
import java.net.JarURLConnection;
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
    private ShippedObjectives() {}

    /** @param reading what to make of the directory; it is open for no longer than that */
    static <T> T read(Function<Path, T> reading) {
        return read(
                Objects.requireNonNull(
                        ShippedObjectives.class.getResource("objectives"),
                        "The program is incomplete: it lacks its objectives."),
                reading);
    }

    /** @param directory in a jar, as where this program is installed, or not, as where it is built */
    static <T> T read(URL directory, Function<Path, T> reading) {
        try {
            if (!(directory.openConnection() instanceof JarURLConnection inJar)) {
                return reading.apply(Path.of(directory.toURI()));
            }
            // Not by the address, which would be known to the whole process: somebody else may have it open.
            try (FileSystem jar =
                    FileSystems.newFileSystem(Path.of(inJar.getJarFileURL().toURI()), Map.of())) {
                return reading.apply(jar.getPath("/" + inJar.getEntryName()));
            }
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException("The program is incomplete: its objectives cannot be read.", e);
        }
    }
}
