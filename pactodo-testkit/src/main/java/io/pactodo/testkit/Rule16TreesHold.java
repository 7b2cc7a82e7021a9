package io.pactodo.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.pactodo.domain.task.Task;
import io.pactodo.domain.task.TaskChange;
import io.pactodo.domain.task.TaskId;
import io.pactodo.domain.task.TaskOutcome;
import io.pactodo.domain.task.TaskQuery;
import io.pactodo.domain.task.TaskRefused;
import io.pactodo.domain.task.Violation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

interface Rule16TreesHold extends RepositoryUnderTest {
    @Test
    @DisplayName("Rule 16: trees hold – a parent has to be there, and not deleted")
    default void rule16_aParentHasToBeThereAndNotDeleted(Workbench bench) {
        Task deleted = bench.addDeleted("Deleted");
        Task task = bench.add("Task");
        TaskId strange = bench.repository
                .apply(bench.adding(bench.newKey(bench.newWorkspace()), task.content()))
                .id();

        for (TaskId absent : List.of(bench.newKey().id(), strange)) {
            assertViolates("unknown_parent", bench, bench.addingTo(absent));
            assertViolates("unknown_parent", bench, bench.moving(task, absent));
        }
        assertViolates("deleted_parent", bench, bench.addingTo(deleted.id()));
        assertViolates("deleted_parent", bench, bench.moving(task, deleted.id()));
        assertThat(bench.stored(task.key())).isEqualTo(task);
    }

    @Test
    @DisplayName("Rule 16: trees hold – no task is below itself")
    default void rule16_noTaskIsBelowItself(Workbench bench) {
        List<Task> chain = chain(bench, 3);

        for (Task below : chain) {
            assertViolates("circular", bench, bench.moving(chain.get(0), below.id()));
        }
        TaskChange.Add ownParent = bench.adding("Its own");
        assertViolates(
                "unknown_parent",
                bench,
                bench.adding(
                        ownParent.key(),
                        ownParent
                                .content()
                                .withParent(Optional.of(ownParent.key().id()))));
    }

    @Test
    @DisplayName("Rule 16: trees hold – a tree has five levels at most, whatever is moved into it")
    default void rule16_aTreeHasFiveLevelsAtMost(Workbench bench) {
        List<Task> deep = chain(bench, 5);
        List<Task> tall = chain(bench, 3);

        assertViolates("too_deep", bench, bench.addingTo(deep.get(4).id()));
        assertViolates("too_deep", bench, bench.moving(tall.get(0), deep.get(2).id()));
        Task moved =
                bench.repository.apply(bench.moving(tall.get(0), deep.get(1).id()));
        assertThat(moved.content().parent()).contains(deep.get(1).id());
        assertViolates("too_deep", bench, bench.addingTo(tall.get(2).id()));
    }

    @Test
    @DisplayName("Rule 16: trees hold – a parent may be purged before what was below it, which then cannot be restored")
    default void rule16_aParentMayBePurgedBeforeWhatWasBelowIt(Workbench bench) {
        Instant longAgo = Rule15PurgeIsRemembered.LONG_AGO;
        List<Task> chain = chain(bench, 2);
        Task below = bench.repository.apply(new TaskChange.Delete(chain.get(1), longAgo));
        bench.repository.apply(new TaskChange.Delete(chain.get(0), longAgo.minusSeconds(1)));

        while (bench.repository.find(chain.get(0).key()).isPresent()) {
            bench.repository.purge(longAgo, TaskQuery.MOST);
        }

        assertThat(bench.everything()).containsExactly(below);
        TaskRefused.Displaced refused = refusal(TaskRefused.Displaced.class, bench, bench.restoring(below));
        assertThat(codes(refused.violations())).containsExactly("unknown_parent");
    }

    @Test
    @DisplayName("Rule 16: trees hold – what is deleted has no depth")
    default void rule16_whatIsDeletedHasNoDepth(Workbench bench) {
        List<Task> tall = chain(bench, 2);
        List<Task> deep = chain(bench, 4);
        Task deleted = bench.repository.apply(bench.deleting(tall.get(1)));

        bench.repository.apply(bench.moving(tall.get(0), deep.get(3).id()));

        TaskRefused.Displaced refused = refusal(TaskRefused.Displaced.class, bench, bench.restoring(deleted));
        assertThat(codes(refused.violations())).containsExactly("too_deep");
        assertThat(refused.current()).isEqualTo(deleted);
    }

    @Test
    @DisplayName("Rule 16: trees hold – a task with subtasks is not deleted, and says how many")
    default void rule16_aTaskWithSubtasksIsNotDeleted(Workbench bench) {
        List<Task> chain = chain(bench, 2);
        Task second = bench.repository.apply(bench.addingTo(chain.get(0).id()));

        TaskRefused.HasSubtasks refused = refusal(TaskRefused.HasSubtasks.class, bench, bench.deleting(chain.get(0)));
        assertThat(refused.subtasks()).isEqualTo(2);
        assertThat(refused.current()).isEqualTo(chain.get(0));

        bench.repository.apply(bench.deleting(second));
        bench.repository.apply(bench.moving(chain.get(1), Optional.empty()));
        assertThat(bench.repository.apply(bench.deleting(chain.get(0))).isDeleted())
                .isTrue();
    }

    @Test
    @DisplayName("Rule 16: trees hold – a subtask comes back to a parent that is there only")
    default void rule16_aSubtaskComesBackToAParentThatIsThereOnly(Workbench bench) {
        List<Task> chain = chain(bench, 2);
        Task subtask = bench.repository.apply(bench.deleting(chain.get(1)));
        Task parent = bench.repository.apply(bench.deleting(chain.get(0)));

        TaskRefused.Displaced refused = refusal(TaskRefused.Displaced.class, bench, bench.restoring(subtask));
        assertThat(codes(refused.violations())).containsExactly("deleted_parent");

        List<TaskOutcome> outcomes = bench.repository.apply(List.of(bench.restoring(parent), bench.restoring(subtask)));
        assertThat(outcomes).allMatch(TaskOutcome.Accepted.class::isInstance);
    }

    @Test
    @DisplayName("Rule 16: trees hold – each member of a set finds what those before it have left")
    default void rule16_eachMemberFindsWhatThoseBeforeItHaveLeft(Workbench bench) {
        List<TaskChange> growing = new ArrayList<>(List.of(bench.adding("Level 1")));
        while (growing.size() < 5) {
            growing.add(bench.addingTo(growing.get(growing.size() - 1).key().id()));
        }
        List<Task> chain = bench.repository.apply(growing).stream()
                .map(TaskOutcome::orThrow)
                .toList();
        Task other = bench.add("Other");

        List<TaskOutcome> turned = bench.repository.apply(List.of(
                bench.moving(chain.get(1), other.id()),
                bench.moving(other, chain.get(3).id())));
        assertThat(codes(Refusals.of(TaskRefused.Invalid.class, turned.get(1)).violations()))
                .containsExactly("circular");

        Task top = bench.add("Top");
        TaskChange.Add part = bench.addingTo(top.id());
        Task below = chain(bench, 4).get(3);
        List<TaskOutcome> deepened = bench.repository.apply(List.of(part, bench.moving(top, below.id())));
        assertThat(codes(Refusals.of(TaskRefused.Invalid.class, deepened.get(1)).violations()))
                .containsExactly("too_deep");
    }

    @Test
    @DisplayName("Rule 16: trees hold – a whole tree is deleted in one atomic set, from below only")
    default void rule16_aWholeTreeIsDeletedInOneAtomicSet(Workbench bench) {
        List<TaskOutcome> refused = bench.repository.applyAtomically(
                chain(bench, 3).stream().<TaskChange>map(bench::deleting).toList());
        Refusals.of(TaskRefused.HasSubtasks.class, refused.get(0));
        Refusals.of(TaskRefused.HasSubtasks.class, refused.get(1));

        List<Task> chain = chain(bench, 3);
        List<TaskOutcome> deleted = bench.repository.applyAtomically(
                List.of(bench.deleting(chain.get(2)), bench.deleting(chain.get(1)), bench.deleting(chain.get(0))));
        assertThat(deleted).allMatch(outcome -> outcome.orThrow().isDeleted());
    }

    @Test
    @DisplayName(
            "Rule 16: trees hold – of two who put each other above, one is refused; so of those who race on one parent")
    default void rule16_treesHoldWhateverIsWrittenAtOnce(Workbench bench) {
        for (int round = 0; round < 5; round++) {
            Task one = bench.add("One");
            Task other = bench.add("Other");
            List<TaskOutcome> crossed = Crowd.of(
                    2,
                    (index, crowd) -> bench.repository
                            .apply(List.of(index == 0 ? bench.moving(one, other.id()) : bench.moving(other, one.id())))
                            .get(0));
            assertThat(crossed)
                    .filteredOn(TaskOutcome.Accepted.class::isInstance)
                    .hasSize(1);

            Task parent = bench.add("Parent");
            List<TaskOutcome> raced = Crowd.of(
                    8,
                    (index, crowd) -> bench.repository
                            .apply(List.of(index == 0 ? bench.deleting(parent) : bench.addingTo(parent.id())))
                            .get(0));
            boolean deleted = raced.get(0) instanceof TaskOutcome.Accepted;
            assertThat(raced.subList(1, 8))
                    .filteredOn(TaskOutcome.Accepted.class::isInstance)
                    .as("The parent is deleted: " + deleted)
                    .hasSizeBetween(deleted ? 0 : 1, deleted ? 0 : 7);
        }
    }

    @Test
    @DisplayName("Rule 16: trees hold – whatever sets are written")
    default void rule16_treesHoldWhateverSetsAreWritten(Workbench bench) {
        RandomTrees trees = new RandomTrees(15, bench.newKeys(14));
        for (int round = 0; round < 60; round++) {
            List<TaskChange> set = trees.set(8, bench.now(), bench.repository);
            if (round % 3 == 0) {
                bench.repository.applyAtomically(set);
            } else {
                bench.repository.apply(set);
            }
            trees.assertHold(bench.repository);
        }
    }

    private static List<Task> chain(Workbench bench, int levels) {
        List<Task> chain = new ArrayList<>(List.of(bench.add("Level 1")));
        while (chain.size() < levels) {
            chain.add(bench.repository.apply(
                    bench.addingTo(chain.get(chain.size() - 1).id())));
        }
        return chain;
    }

    private static void assertViolates(String code, Workbench bench, TaskChange change) {
        List<Violation> violations =
                refusal(TaskRefused.Invalid.class, bench, change).violations();
        assertThat(codes(violations)).containsExactly(code);
        assertThat(violations.get(0).field()).isEqualTo("parent_id");
    }

    private static <R extends TaskRefused> R refusal(Class<R> kind, Workbench bench, TaskChange change) {
        return Refusals.of(kind, bench.repository.apply(List.of(change)).get(0));
    }

    private static List<String> codes(List<Violation> violations) {
        return violations.stream().map(Violation::code).toList();
    }
}
