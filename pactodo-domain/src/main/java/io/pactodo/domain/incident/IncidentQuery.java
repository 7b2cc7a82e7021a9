package io.pactodo.domain.incident;

import io.pactodo.domain.task.TaskRefused;
import java.time.Instant;
import java.util.Optional;

/**
 * A question for one page of incidents, the newest first.
 *
 * @param scope which of them
 * @param since only those that were not over before that instant; empty for any
 * @param before where the page begins: below this one; empty for the newest
 * @param limit how many a page holds at most: 1 to 200
 * @since 0.1.0
 */
public record IncidentQuery(Scope scope, Optional<Instant> since, Optional<IncidentId> before, int limit) {
    /** How many incidents a page holds when nobody says. */
    public static final int DEFAULT_LIMIT = 50;

    /** How many incidents a page can hold. */
    public static final int MOST = 200;

    /** Which incidents are asked for. */
    public enum Scope {
        /** Those that still need somebody: they go on, or nobody has answered them. */
        OPEN,
        /** All of them. */
        ALL
    }

    /** The newest of all incidents. */
    public static final IncidentQuery NEWEST =
            new IncidentQuery(Scope.ALL, Optional.empty(), Optional.empty(), DEFAULT_LIMIT);

    /** @throws TaskRefused.Invalid when the limit is not from 1 to 200 */
    public IncidentQuery {
        if (limit < 1 || limit > MOST) {
            throw new TaskRefused.Invalid("out_of_range", "A page has 1 to " + MOST + " items, not " + limit + ".");
        }
    }

    /**
     * {@return whether this incident is asked for}
     *
     * @param incident in whatever state it is
     */
    public boolean admits(Incident incident) {
        return (scope == Scope.ALL || !(incident instanceof Incident.Resolved))
                && before.map(id -> incident.id().compareTo(id) < 0).orElse(true)
                && since.map(instant -> !isOverBefore(instant, incident)).orElse(true);
    }

    private static boolean isOverBefore(Instant instant, Incident incident) {
        return incident instanceof Incident.Over over && over.overAt().isBefore(instant);
    }
}
