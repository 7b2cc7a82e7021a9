package example.shelter.gates.desk;

import example.shelter.deeds.Admission;
import example.shelter.model.Animal;
import java.io.PrintStream;

/** Where people bring animals. */
public final class Desk {
    private final Admission admission;
    private final PrintStream out;

    /**
     * @param admission takes them in
     * @param out tells people
     */
    public Desk(Admission admission, PrintStream out) {
        this.admission = admission;
        this.out = out;
    }

    /** Takes one in, by kind and name. */
    public void bring(String kind, String name) {
        for (Animal animal : admission.admit(new Animal(name, kind))) {
            out.println(animal.name() + " the " + animal.kind() + " waits for a home.");
        }
    }
}
