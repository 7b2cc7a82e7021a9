package io.pactodo.adapter.metrics.slo;

import io.pactodo.adapter.metrics.slo.openslo.WrongObjectives;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A copy of the committed objectives, to be spoiled. */
final class Objectives {
    private final Path directory;

    private Objectives(Path directory) {
        this.directory = directory;
    }

    static Objectives copiedTo(Path directory) {
        create(directory);
        try (Stream<Path> files = Files.list(Project.root().resolve("observability/slo"))) {
            for (Path file : files.toList()) {
                Files.copy(file, directory.resolve(file.getFileName()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Objectives(directory);
    }

    private static void create(Path directory) {
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts other words in the place of the first such. */
    Objectives with(String file, String words, String others) {
        try {
            Path path = directory.resolve(file);
            String text = Files.readString(path);
            int at = text.indexOf(words);
            if (at < 0) {
                throw new IllegalArgumentException(file + " has no " + words);
            }
            Files.writeString(path, text.substring(0, at) + others + text.substring(at + words.length()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** Puts other words in the place of all such. */
    Objectives withAll(String file, String words, String others) {
        try {
            Path path = directory.resolve(file);
            Files.writeString(path, Files.readString(path).replace(words, others));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    ObjectivesAsCode read() {
        return ObjectivesAsCode.read(directory);
    }

    /** What is wrong with them; nothing, when they can be read. */
    List<String> mistakes() {
        try {
            read();
            return List.of();
        } catch (WrongObjectives e) {
            return e.mistakes();
        }
    }
}
