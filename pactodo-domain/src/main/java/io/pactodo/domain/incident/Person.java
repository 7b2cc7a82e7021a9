package io.pactodo.domain.incident;

import io.pactodo.domain.task.TaskRefused;

/**
 * Somebody who looks after an incident, as they call themselves.
 *
 * @param name 1 to 100 characters (code points) on one line, without white space at either end
 * @since 0.1.0
 */
public record Person(String name) {
    private static final int LONGEST = 100;

    /** @throws TaskRefused.Invalid when it is blank, too long, or not on one line */
    public Person {
        name = Words.within("The name of a person", LONGEST, name);
        Words.refuse(
                name,
                character -> Character.isISOControl(character) || character == 0x2028 || character == 0x2029,
                "control_character",
                "is a line break or another control character, which no name has: leave it out.");
    }

    @Override
    public String toString() {
        return name;
    }
}
