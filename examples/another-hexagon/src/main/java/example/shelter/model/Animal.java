package example.shelter.model;

/**
 * Somebody who waits for a home.
 *
 * @param name what it listens to
 * @param kind what it is
 */
public record Animal(String name, String kind) {
    /** @throws IllegalArgumentException when it has no name */
    public Animal {
        if (name.isBlank()) {
            throw new IllegalArgumentException("Give it a name first.");
        }
    }
}
