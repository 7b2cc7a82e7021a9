package io.pactodo.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.pactodo.domain.task.Revision;
import io.pactodo.domain.task.Task;
import io.pactodo.domain.task.TaskChange;
import io.pactodo.domain.task.TaskContent;
import io.pactodo.domain.task.TaskOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

interface Rule04OneCounter extends RepositoryUnderTest {
    @Test
    @DisplayName("Rule 4: one counter – each change takes a revision greater than all before")
    default void rule04_eachChangeTakesARevisionGreaterThanAllBefore(Workbench bench) {
        Task first = bench.add("First");
        Task second = bench.add("Second");
        Task changed = bench.repository.apply(bench.retitling(first, "First, again"));
        Task deleted = bench.repository.apply(bench.deleting(second));
        Task third = bench.add("Third");
        Task restored = bench.repository.apply(bench.restoring(deleted));

        assertThat(first.revision()).isGreaterThan(Revision.ZERO);
        assertThat(Stream.of(first, second, changed, deleted, third, restored).map(Task::revision))
                .doesNotHaveDuplicates()
                .isSorted();
    }

    @Test
    @DisplayName("Rule 4: one counter – each member of a set takes a revision of its own")
    default void rule04_eachMemberOfASetTakesARevisionOfItsOwn(Workbench bench) {
        Revision before = bench.add("Before").revision();
        List<Task> live = bench.addAll(titles(100));
        List<TaskChange> changes = new ArrayList<>();
        for (Task task : live) {
            changes.add(bench.retitling(task, "Changed"));
            changes.add(bench.adding("Added"));
        }
        List<Revision> revisions =
                new ArrayList<>(live.stream().map(Task::revision).toList());
        Revision between = greatest(revisions);
        List<Revision> later = bench.repository.apply(changes).stream()
                .map(TaskOutcome::orThrow)
                .map(Task::revision)
                .toList();
        revisions.addAll(later);

        assertThat(revisions).doesNotHaveDuplicates().allMatch(revision -> revision.compareTo(before) > 0);
        assertThat(later).allMatch(revision -> revision.compareTo(between) > 0);
    }

    @Test
    @DisplayName("Rule 4: one counter – so does each member of an atomic set")
    default void rule04_soDoesEachMemberOfAnAtomicSet(Workbench bench) {
        List<TaskChange> changes =
                titles(100).stream().<TaskChange>map(bench::adding).toList();

        assertThat(bench.repository.applyAtomically(changes).stream()
                        .map(TaskOutcome::orThrow)
                        .map(Task::revision))
                .hasSize(100)
                .doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("Rule 4: one counter – of many writers no two take the same revision")
    default void rule04_ofManyWritersNoTwoTakeTheSameRevision(Workbench bench) {
        List<List<Revision>> taken = Crowd.of(Crowd.WRITERS, (index, crowd) -> {
            List<Revision> own = new ArrayList<>();
            for (int round = 0; round < 5; round++) {
                own.addAll(bench.addAll(titles(3)).stream().map(Task::revision).toList());
                own.add(bench.add("By itself").revision());
            }
            return own;
        });

        assertThat(taken.stream().flatMap(List::stream).toList())
                .hasSize(Crowd.WRITERS * 5 * 4)
                .doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("Rule 4: one counter – a page is at a revision that no change so far is beyond")
    default void rule04_aPageIsAtARevisionThatNoChangeSoFarIsBeyond(Workbench bench) {
        Revision last =
                greatest(bench.addAll(titles(10)).stream().map(Task::revision).toList());

        assertThat(bench.page().revision()).isGreaterThanOrEqualTo(last);

        Task next = bench.add("Next");
        assertThat(next.revision()).isGreaterThan(last);
        assertThat(bench.page().revision()).isGreaterThanOrEqualTo(next.revision());
    }

    private static List<TaskContent> titles(int count) {
        return IntStream.range(0, count)
                .mapToObj(index -> TaskContent.titled("Task " + index))
                .toList();
    }

    private static Revision greatest(List<Revision> revisions) {
        return revisions.stream().max(Revision::compareTo).orElseThrow();
    }
}
