package io.pactodo.adapter.metrics.slo.openslo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/** The documents of all YAML files of a directory. */
final class OpenSloFiles {
    private OpenSloFiles() {}

    /**
     * Reads them, in the sequence of their names.
     *
     * @param directory its files {@code *.yaml} and {@code *.yml} are read, those in directories below it are not
     * @throws WrongObjectives when there are none, or one is no YAML
     */
    static List<Section> read(Path directory) {
        List<Path> files = list(directory);
        if (files.isEmpty()) {
            throw WrongObjectives.unread(directory + ": there is no file *.yaml; expected objectives in OpenSLO.");
        }
        List<Section> documents = new ArrayList<>();
        files.forEach(file -> documents.addAll(documents(file.getFileName().toString(), text(file))));
        return documents;
    }

    private static List<Section> documents(String file, String text) {
        List<Section> documents = new ArrayList<>();
        try {
            LoadSettings settings = LoadSettings.builder().setLabel(file).build();
            for (Node node : new Compose(settings).composeAllFromString(text)) {
                documents.add(Section.document(file, node));
            }
            if (documents.isEmpty()) {
                throw new Unreadable(new Place(file, 1), "there is no document in it.");
            }
            return documents;
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0);
            throw new WrongObjectives(List.of(new Place(file, line) + ": this is no YAML: " + e.getProblem() + "."));
        } catch (YamlEngineException e) {
            throw new WrongObjectives(List.of(file + ": this is no YAML: " + e.getMessage()));
        } catch (Unreadable e) {
            throw new WrongObjectives(List.of(String.valueOf(e.getMessage())));
        }
    }

    private static List<Path> list(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().matches(".*\\.ya?ml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw WrongObjectives.unread(directory + ": there is no such directory, or it cannot be read.");
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw WrongObjectives.unread(
                    file + ": cannot be read; see that it is a text in UTF-8, and who may read it.");
        }
    }
}
