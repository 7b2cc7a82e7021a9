package io.pactodo.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.pactodo.domain.task.ChangesPage;
import io.pactodo.domain.task.ChangesQuery;
import io.pactodo.domain.task.Revision;
import io.pactodo.domain.task.Task;
import io.pactodo.domain.task.TaskChange;
import io.pactodo.domain.task.TaskContent;
import io.pactodo.domain.task.TaskQuery;
import io.pactodo.domain.task.TaskRefused;
import io.pactodo.domain.task.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** All deletions that are purged here lie long before those of all other tests, with which a store may be shared. */
interface Rule15PurgeIsRemembered extends RepositoryUnderTest {
    /** What was deleted before this is purged. */
    Instant LONG_AGO = Instant.parse("2001-01-01T00:00:00Z");

    @Test
    @DisplayName("Rule 15: a purge is remembered – it takes what was deleted before the instant and nothing else")
    default void rule15_itTakesWhatWasDeletedBeforeAndNothingElse(Workbench bench) {
        Task live = bench.add("Live");
        Task due = deleted(bench.add("Due"), LONG_AGO.minusNanos(1000), bench);
        Task notDue = deleted(bench.add("Not due"), LONG_AGO, bench);
        Task restored = bench.repository.apply(
                bench.restoring(deleted(bench.add("Restored"), LONG_AGO.minusSeconds(5), bench)));

        purgeAll(LONG_AGO, bench);

        assertThat(bench.everything()).containsExactlyInAnyOrder(live, notDue, restored);
        assertThat(bench.repository.find(due.key())).isEmpty();
        assertThat(bench.page().revision()).isEqualTo(restored.revision());
    }

    @Test
    @DisplayName("Rule 15: a purge is remembered – the longest deleted go first, so many at a time")
    default void rule15_theLongestDeletedGoFirst(Workbench bench) {
        Instant before = LONG_AGO.minusSeconds(1_000);
        purgeAll(before, bench);
        List<Task> tasks = IntStream.of(3, 1, 5, 2, 4)
                .mapToObj(age -> deleted(bench.add("Deleted " + age), before.minusSeconds(age), bench))
                .toList();

        assertThat(bench.repository.purge(before, 2)).isEqualTo(2);
        assertThat(bench.everything()).containsExactlyInAnyOrder(tasks.get(0), tasks.get(1), tasks.get(3));
        assertThat(bench.repository.purge(before, 3)).isEqualTo(3);
        assertThat(bench.repository.purge(before, 1)).isZero();
        assertThat(bench.everything()).isEmpty();
    }

    @Test
    @DisplayName("Rule 15: a purge is remembered – the feed is gone below the greatest revision that was purged")
    default void rule15_theFeedIsGoneBelowTheGreatestRevisionThatWasPurged(Workbench bench) {
        Task first = bench.add("First");
        Task greatest = deleted(bench.add("Longest deleted"), LONG_AGO.minusSeconds(9), bench);
        Task later = bench.add("Later");
        WorkspaceId elsewhere = bench.newWorkspace();
        Task untouched = bench.addIn(elsewhere, "Elsewhere");

        purgeAll(LONG_AGO, bench);

        Revision position = greatest.revision();
        Revision last = later.revision();
        assertThat(bench.repository.changes(List.of(
                        since(Revision.ZERO, bench),
                        since(first.revision(), bench),
                        since(position, bench),
                        since(last, bench),
                        ChangesQuery.in(elsewhere, Revision.ZERO))))
                .containsExactly(
                        new ChangesPage(Revision.ZERO, List.of(), false, last, position),
                        new ChangesPage(first.revision(), List.of(), false, last, position),
                        new ChangesPage(position, List.of(later), false, last, position),
                        new ChangesPage(last, List.of(), false, last, position),
                        new ChangesPage(Revision.ZERO, List.of(untouched), false, untouched.revision()))
                .extracting(ChangesPage::isGone)
                .containsExactly(true, true, false, false, false);
    }

    @Test
    @DisplayName("Rule 15: a purge is remembered – for good, also when an earlier revision is purged after it")
    default void rule15_forGoodAlsoWhenAnEarlierRevisionIsPurgedAfterIt(Workbench bench) {
        deleted(bench.add("Deleted by a clock that is ahead"), LONG_AGO.minusSeconds(1), bench);
        Task later = deleted(bench.add("Deleted after it"), LONG_AGO.minusSeconds(50), bench);

        purgeAll(LONG_AGO.minusSeconds(10), bench);
        purgeAll(LONG_AGO, bench);

        ChangesPage page = bench.repository.changes(since(later.revision(), bench));
        assertThat(page)
                .isEqualTo(new ChangesPage(later.revision(), List.of(), false, later.revision(), later.revision()));
        assertThat(bench.add("Next").revision()).isGreaterThan(later.revision());
    }

    @Test
    @DisplayName("Rule 15: a purge is remembered – what was purged is not there, and its key is free")
    default void rule15_whatWasPurgedIsNotThereAndItsKeyIsFree(Workbench bench) {
        Task purged = deleted(bench.add("Purged"), LONG_AGO.minusSeconds(1), bench);
        purgeAll(LONG_AGO, bench);

        Refusals.of(
                TaskRefused.NotFound.class,
                bench.repository.apply(List.of(bench.restoring(purged))).get(0));
        Task again = bench.repository.apply(bench.adding(purged.key(), TaskContent.titled("Again")));

        assertThat(again.revision()).isGreaterThan(purged.revision());
        assertThat(bench.repository.changes(since(purged.revision(), bench)).items())
                .containsExactly(again);
    }

    @Test
    @DisplayName("Rule 15: a purge is remembered – replicas that list anew when they are told equal the table")
    default void rule15_replicasThatListAnewWhenTheyAreToldEqualTheTable(Workbench bench) {
        List<Replica> replicas = Crowd.of(Crowd.WRITERS, (index, crowd) -> {
            RandomTasks random = new RandomTasks(15 + index);
            Replica replica = new Replica(bench.page());
            for (int round = 0; round < 5; round++) {
                crowd.meet();
                Task task = bench.add("By " + index + ", in round " + round);
                if (random.below(2) == 0) {
                    deleted(task, LONG_AGO.minusSeconds(1 + random.below(9)), bench);
                }
                if (random.below(3) == 0) {
                    bench.repository.purge(LONG_AGO, 1 + random.below(8));
                }
                // Some look away for so long that what they knew is purged.
                replica = random.below(2) == 0 ? caughtUp(replica, random, bench) : replica;
            }
            crowd.meet();
            return caughtUp(replica, random, bench);
        });

        List<Task> table = bench.page().items();
        assertThat(table).isNotEmpty();
        assertThat(replicas).allSatisfy(replica -> replica.assertShowsTheLiveOf(table));
    }

    private static Task deleted(Task task, Instant at, Workbench bench) {
        return bench.repository.apply(new TaskChange.Delete(task, at));
    }

    private static void purgeAll(Instant deletedBefore, Workbench bench) {
        int purged;
        do {
            purged = bench.repository.purge(deletedBefore, TaskQuery.MOST);
        } while (purged > 0);
    }

    private static ChangesQuery since(Revision since, Workbench bench) {
        return ChangesQuery.in(bench.workspace, since);
    }

    /** The replica as it is in the end, or the one that takes its place when it was told that its position is gone. */
    private static Replica caughtUp(Replica replica, RandomTasks random, Workbench bench) {
        ChangesQuery query = since(Revision.ZERO, bench);
        Replica current = replica;
        ChangesPage page;
        do {
            page = current.follow(query.withLimit(1 + random.below(8)), bench);
            current = page.isGone() ? new Replica(bench.page()) : current;
        } while (page.more() || page.isGone());
        return current;
    }
}
