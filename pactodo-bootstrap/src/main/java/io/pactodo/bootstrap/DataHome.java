package io.pactodo.bootstrap;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Where programs of this user keep their data, as the XDG base directory specification has it. */
final class DataHome {
    private DataHome() {}

    /** The directory, if this user has a home; a relative path in a variable does not count, nor an empty one. */
    static Optional<Path> of(Map<String, String> environment) {
        return absolute(environment.getOrDefault("XDG_DATA_HOME", ""))
                .or(() -> absolute(environment.getOrDefault("HOME", "")).map(DataHome::below))
                .or(() -> absolute(System.getProperty("user.home", "")).map(DataHome::below));
    }

    private static Optional<Path> absolute(String path) {
        return Optional.of(Path.of(path)).filter(Path::isAbsolute);
    }

    private static Path below(Path home) {
        return home.resolve(".local/share");
    }
}
