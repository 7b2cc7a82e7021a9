package io.pactodo.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.pactodo.domain.task.ChangesPage;
import io.pactodo.domain.task.ChangesQuery;
import io.pactodo.domain.task.Revision;
import io.pactodo.domain.task.Task;
import io.pactodo.domain.task.TaskChange;
import io.pactodo.domain.task.TaskOutcome;
import io.pactodo.domain.task.TaskQuery;
import io.pactodo.domain.task.WorkspaceId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

interface Rule14FeedMissesNothing extends RepositoryUnderTest {
    /** How often each of a crowd writes. */
    int ROUNDS_OF_WRITING = 5;

    @Test
    @DisplayName("Rule 14: the feed misses nothing – from every revision, in pages of every size")
    default void rule14_fromEveryRevisionInPagesOfEverySize(Workbench bench) {
        List<Task> tasks = changedOneByOne(24, new RandomTasks(14_1), bench);
        tasks.sort(Comparator.comparing(Task::revision));
        Revision revision = tasks.get(tasks.size() - 1).revision();

        List<ChangesPage> expected = new ArrayList<>();
        List<ChangesQuery> queries = new ArrayList<>();
        for (Revision since = Revision.ZERO; since.compareTo(revision) <= 0; since = since.plus(1)) {
            for (int limit : new int[] {1, 7, TaskQuery.MOST}) {
                queries.add(new ChangesQuery(bench.workspace, since, limit));
                expected.add(page(tasks, since, limit, revision));
            }
        }

        assertThat(bench.repository.changes(queries)).isEqualTo(expected);
        assertThat(bench.repository.changes(List.of())).isEmpty();
    }

    @Test
    @DisplayName("Rule 14: the feed misses nothing – a workspace nobody has written to has no changes")
    default void rule14_aWorkspaceNobodyHasWrittenToHasNoChanges(Workbench bench) {
        WorkspaceId empty = bench.newWorkspace();

        ChangesPage page = bench.repository.changes(ChangesQuery.in(empty, Revision.ZERO));

        assertThat(page).isEqualTo(new ChangesPage(Revision.ZERO, List.of(), false, Revision.ZERO));
        assertThat(page.isGone()).isFalse();
    }

    @Test
    @DisplayName("Rule 14: the feed misses nothing – a page from a revision that was not reached says so")
    default void rule14_aPageFromARevisionThatWasNotReachedSaysSo(Workbench bench) {
        Task last = bench.add("Last");
        Revision ahead = last.revision().plus(1);
        Revision farAhead = new Revision(Long.MAX_VALUE);

        List<ChangesPage> pages = bench.repository.changes(List.of(
                ChangesQuery.in(bench.workspace, ahead),
                ChangesQuery.in(bench.workspace, farAhead),
                ChangesQuery.in(bench.newWorkspace(), ahead)));

        assertThat(pages)
                .containsExactly(
                        new ChangesPage(ahead, List.of(), false, last.revision()),
                        new ChangesPage(farAhead, List.of(), false, last.revision()),
                        new ChangesPage(ahead, List.of(), false, Revision.ZERO))
                .allMatch(ChangesPage::isGone);
    }

    @Test
    @DisplayName("Rule 14: the feed misses nothing – replicas that follow it while others write equal the table")
    default void rule14_replicasThatFollowWhileOthersWriteEqualTheTable(Workbench bench) {
        for (int number = 0; number < 10; number++) {
            bench.add("There before " + number);
        }

        // Everyone is a writer and a follower: whoever overtakes another's commit looks at the feed at once.
        List<Replica> replicas = Crowd.of(Crowd.WRITERS, (index, crowd) -> {
            RandomTasks random = new RandomTasks(14_2 + index);
            Replica replica = new Replica(bench.page());
            Task often = bench.add("By " + index + ", often");
            for (int round = 0; round < ROUNDS_OF_WRITING; round++) {
                crowd.meet();
                // Never touched again, so that no later change puts it right when it was missed.
                bench.add("By " + index + ", once");
                catchUp(replica, random, bench);
                often = changed(often, "By " + index + ", in round " + round, bench);
                catchUp(replica, random, bench);
                often = bench.repository.apply(bench.deleting(often));
                catchUp(replica, random, bench);
            }
            crowd.meet();
            catchUp(replica, random, bench);
            return replica;
        });

        List<Task> table = bench.page().items();
        assertThat(table).hasSize(10 + Crowd.WRITERS * (1 + 2 * ROUNDS_OF_WRITING));
        assertThat(table).filteredOn(Task::isDeleted).hasSize(Crowd.WRITERS);
        assertThat(replicas).allSatisfy(replica -> replica.assertEqualTo(table));
    }

    /** Adds, changes, deletes and restores tasks, each for itself, and answers with what became of them. */
    private static List<Task> changedOneByOne(int size, RandomTasks random, Workbench bench) {
        List<Task> tasks = new ArrayList<>();
        for (int index = 0; index < size; index++) {
            tasks.add(bench.add(random.content()));
        }
        for (int round = 0; round < size; round++) {
            int index = random.below(size);
            Task task = tasks.get(index);
            TaskChange change = task.isDeleted()
                    ? bench.restoring(task)
                    : random.below(2) == 0
                            ? bench.deleting(task)
                            : new TaskChange.Replace(task, random.content(), bench.now());
            tasks.set(index, bench.repository.apply(change));
        }
        return tasks;
    }

    private static ChangesPage page(List<Task> tasks, Revision since, int limit, Revision revision) {
        List<Task> following = tasks.stream()
                .filter(task -> task.revision().compareTo(since) > 0)
                .toList();
        boolean more = following.size() > limit;
        return new ChangesPage(since, more ? following.subList(0, limit) : following, more, revision);
    }

    private static void catchUp(Replica replica, RandomTasks random, Workbench bench) {
        ChangesQuery query = ChangesQuery.in(bench.workspace, Revision.ZERO);
        ChangesPage page;
        do {
            page = replica.follow(query.withLimit(1 + random.below(8)), bench);
        } while (page.more());
    }

    /** Changes a task in one set with an addition, and restores it if it was deleted. */
    private static Task changed(Task task, String title, Workbench bench) {
        Task live = task.isDeleted() ? bench.repository.apply(bench.restoring(task)) : task;
        List<TaskOutcome> outcomes =
                bench.repository.apply(List.of(bench.retitling(live, title), bench.adding(title + ", in a set")));
        return outcomes.get(0).orThrow();
    }
}
