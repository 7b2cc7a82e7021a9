package example.shelter;

import example.shelter.deeds.Admission;
import example.shelter.gates.desk.Desk;
import example.shelter.gates.file.AnimalsInAFile;
import java.nio.file.Path;

/** Puts the shelter together. */
public final class Shelter {
    private Shelter() {}

    public static void main(String[] words) {
        Path file = Path.of(System.getProperty("animals.file", "animals.txt"));
        new Desk(new Admission(new AnimalsInAFile(file)), System.out).bring(words[0], words[1]);
    }
}
