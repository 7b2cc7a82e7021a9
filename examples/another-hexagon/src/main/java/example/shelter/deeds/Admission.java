package example.shelter.deeds;

import example.shelter.model.Animal;
import example.shelter.model.Animals;
import java.util.List;

/** Takes animals in. */
public final class Admission {
    private final Animals animals;

    /** @param animals where they are written down */
    public Admission(Animals animals) {
        this.animals = animals;
    }

    /** Takes one in, and tells who waits now. */
    public List<Animal> admit(Animal animal) {
        animals.add(animal);
        return animals.all();
    }
}
