package example.shelter.model;

import java.util.List;

/** Where the animals are written down. */
public interface Animals {
    /** Writes one down. */
    void add(Animal animal);

    /** All of them, in the sequence in which they came. */
    List<Animal> all();
}
