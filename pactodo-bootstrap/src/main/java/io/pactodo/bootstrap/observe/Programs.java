package io.pactodo.bootstrap.observe;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where this machine has the programs of those who watch. */
final class Programs {
    private final List<Path> directories;

    /** @param searchPath the directories to look in, as the variable PATH has them */
    Programs(String searchPath) {
        this.directories = Arrays.stream(searchPath.split(File.pathSeparator))
                .flatMap(directory -> path(directory).stream())
                .toList();
    }

    private static Optional<Path> path(String directory) {
        try {
            return directory.isEmpty() ? Optional.empty() : Optional.of(Path.of(directory));
        } catch (InvalidPathException e) {
            // Shells pass over such an entry, too.
            return Optional.empty();
        }
    }

    /**
     * The program of each watcher.
     *
     * @throws CannotObserve when one is missing; it names all that are, and where they come from
     */
    Map<Watcher, Path> all() {
        var found = new EnumMap<Watcher, Path>(Watcher.class);
        var missing = new ArrayList<Watcher>();
        for (var watcher : Watcher.values()) {
            watcher.names().stream()
                    .flatMap(name -> find(name).stream())
                    .findFirst()
                    .ifPresentOrElse(program -> found.put(watcher, program), () -> missing.add(watcher));
        }
        if (!missing.isEmpty()) {
            throw new CannotObserve("missing on this machine: "
                    + String.join(", ", missing.stream().map(Watcher::title).toList())
                    + ". On Debian or Ubuntu, as root: apt-get install --no-install-recommends "
                    + String.join(" ", missing.stream().map(Watcher::debianName).toList()));
        }
        return found;
    }

    /** A program by its name. */
    Optional<Path> find(String name) {
        return directories.stream()
                .map(directory -> directory.resolve(name))
                .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
                .findFirst();
    }
}
