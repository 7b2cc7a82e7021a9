package io.pactodo.application;

import io.pactodo.domain.task.StorageException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/**
 * What is removed when it has been kept for long enough. It is done in small batches, beside the use cases and without
 * their noticing; any number of nodes may do it on one store at the same time. Safe for use by any number of threads.
 *
 * @since 0.1.0
 */
public final class Housekeeping {
    /**
     * How long a deleted task can be restored, and is told of in the feed; and how long a deleted list can be restored, or
     * for as long as one of the tasks that were in it can.
     */
    public static final Duration DELETED = Duration.ofDays(30);

    private static final int BATCH = 200;

    private final InstantSource clock;
    private final List<Chore> chores;

    /**
     * @param repositories where deleted tasks and lists are kept
     * @param receipts where receipts are kept, which count for {@link Receipts#KEPT}
     * @param clock what time it is
     */
    public Housekeeping(Repositories repositories, Receipts receipts, InstantSource clock) {
        this.clock = clock;
        // Lists after the tasks that were in them, which hold them.
        this.chores = List.of(
                new Chore(DELETED, repositories.tasks()::purge),
                new Chore(DELETED, repositories.lists()::purgeLists),
                new Chore(Receipts.KEPT, receipts::forget));
    }

    /**
     * Removes a batch of each kind.
     *
     * @return how many were removed; 0 when there is nothing left to do for now
     * @throws StorageException when the store cannot answer
     */
    public int tidy() {
        int removed = 0;
        for (Chore chore : chores) {
            removed += chore.purge().purge(clock.instant().minus(chore.kept()), BATCH);
        }
        return removed;
    }

    /**
     * One kind of what is removed.
     *
     * @param kept how long it is kept
     * @param purge how it is removed
     */
    private record Chore(Duration kept, Purge purge) {}

    /** A port's method that removes at most so many of what was made before an instant, and answers how many. */
    @FunctionalInterface
    private interface Purge {
        int purge(Instant before, int most);
    }
}
