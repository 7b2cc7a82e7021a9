package io.pactodo.adapter.metrics.slo;

import java.nio.file.Files;
import java.nio.file.Path;

/** The files of the project, wherever the tests were started from. */
final class Project {
    private Project() {}

    /** The directory that has what is deployed, and the modules. */
    static Path root() {
        Path directory = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(directory.resolve("observability"))) {
            directory = directory.getParent();
            if (directory == null) {
                throw new IllegalStateException("The tests have to be started from inside the project.");
            }
        }
        return directory;
    }
}
