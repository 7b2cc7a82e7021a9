package io.pactodo.bootstrap.boundary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The files of the project, wherever the tests were started from. */
public final class Checkout {
    private Checkout() {}

    /** The directory that has the parent's pom.xml and the modules. */
    public static Path root() {
        Path directory = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(directory.resolve("pactodo-domain"))) {
            directory = directory.getParent();
            if (directory == null) {
                throw new IllegalStateException(
                        Path.of("").toAbsolutePath() + " is not inside the project: start the tests from there.");
            }
        }
        return directory;
    }

    /** A file, by its path from the root. */
    public static Path file(String path) {
        return root().resolve(path);
    }

    /** What a text file says, by its path from the root. */
    public static String text(String path) {
        try {
            return Files.readString(file(path));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
