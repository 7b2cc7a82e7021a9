package io.pactodo.adapter.metrics.slo;

import io.pactodo.adapter.metrics.slo.openslo.WrongObjectives;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
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
        return rewritten(file, text -> {
            if (!text.contains(words)) {
                throw new IllegalArgumentException(file + " has no " + words);
            }
            return text.replace(words, others);
        });
    }

    /** Leaves out what begins with those words, up to the end of the file. */
    Objectives withoutTheRest(String file, String words) {
        return rewritten(file, text -> text.substring(0, text.indexOf(words)));
    }

    /** With one more objective, on an indicator that is there. */
    Objectives withOneMore(String indicator, String window, String target, String policy) {
        return rewritten("latency.yaml", text -> text + """
                ---
                apiVersion: openslo/v1
                kind: SLO
                metadata:
                  name: one-more
                  annotations:
                    pactodo.io/unit: requests
                    pactodo.io/least-bad: "3"
                spec:
                  service: pactodo
                  indicatorRef: %s
                  timeWindow:
                    - duration: %s
                      isRolling: true
                  budgetingMethod: Occurrences
                  objectives:
                    - target: %s
                  alertPolicies:
                    - alertPolicyRef: %s
                """.formatted(indicator, window, target, policy));
    }

    private Objectives rewritten(String file, UnaryOperator<String> change) {
        try {
            Path path = directory.resolve(file);
            Files.writeString(path, change.apply(Files.readString(path)));
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
