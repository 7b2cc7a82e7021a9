package example.shelter.gates.file;

import example.shelter.model.Animal;
import example.shelter.model.Animals;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** A line for each animal. */
public final class AnimalsInAFile implements Animals {
    private final Path file;

    /** @param file is made when it is not there */
    public AnimalsInAFile(Path file) {
        this.file = file;
    }

    @Override
    public void add(Animal animal) {
        try {
            Files.writeString(
                    file, animal.kind() + "\t" + animal.name() + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public List<Animal> all() {
        try {
            return Files.readAllLines(file).stream()
                    .map(line -> line.split("\t"))
                    .map(words -> new Animal(words[1], words[0]))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
