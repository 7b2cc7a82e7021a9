package io.pactodo.domain.slo;

import java.util.Arrays;
import java.util.Optional;

/**
 * A promise as people know it: what is to be good, how much of it, and over what time.
 *
 * @param name short and without spaces, unlike that of every other: {@code availability-requests}
 * @param displayName a title for people
 * @param description a sentence for people; may be empty
 * @param promise what it is a part of: of the objectives with the same promise, the one with the least budget left counts
 * @param unit what its events are counted in
 * @param objective how much of them has to be good
 * @param window over what time
 * @since 0.1.0
 */
public record ServiceLevelObjective(
        String name,
        String displayName,
        String description,
        String promise,
        Unit unit,
        Objective objective,
        Window window) {
    /** What events are counted in. */
    public enum Unit {
        /** Each request is an event. */
        REQUESTS,
        /** Each second of the clock is an event. */
        SECONDS,
        /** Each incident is an event. */
        INCIDENTS;

        /**
         * {@return the unit with that word; empty when there is none}
         *
         * @param word in the plural: {@code requests}
         */
        public static Optional<Unit> of(String word) {
            return Arrays.stream(values())
                    .filter(unit -> unit.word().equals(word))
                    .findFirst();
        }

        /** {@return as it is written and said, in the plural: {@code requests}} */
        public String word() {
            return switch (this) {
                case REQUESTS -> "requests";
                case SECONDS -> "seconds";
                case INCIDENTS -> "incidents";
            };
        }
    }

    /** @throws IllegalArgumentException when the name is empty */
    public ServiceLevelObjective {
        if (name.isBlank()) {
            throw new IllegalArgumentException("An objective has a name, but this one has none.");
        }
    }

    /** {@return what may be bad} */
    public ErrorBudget budget() {
        return objective.budget();
    }
}
