package io.pactodo.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.pactodo.domain.task.Task;
import io.pactodo.domain.task.TaskChange;
import io.pactodo.domain.task.TaskContent;
import io.pactodo.domain.task.TaskKey;
import io.pactodo.domain.task.TaskOutcome;
import io.pactodo.domain.task.TaskRefused;
import io.pactodo.domain.task.WorkspaceId;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

interface Rule07AllOrNothing extends RepositoryUnderTest {
    @Test
    @DisplayName("Rule 7: all or nothing – a set without a fault is committed in whole")
    default void rule07_aSetWithoutAFaultIsCommittedInWhole(Workbench bench) {
        List<WorkspaceId> workspaces = List.of(bench.workspace, bench.newWorkspace());
        MixedSet set = MixedSet.of(MemberKind.COMMITTED, 300, workspaces, bench);

        List<TaskOutcome> outcomes = bench.repository.applyAtomically(set.changes());

        set.assertEachByItself(outcomes, bench);
    }

    @Test
    @DisplayName(
            "Rule 7: all or nothing – one bad member, wherever it stands, keeps the whole set from being committed")
    default void rule07_oneBadMemberKeepsTheWholeSetFromBeingCommitted(Workbench bench) {
        for (MemberKind bad : MemberKind.REFUSED) {
            for (int position = 0; position < MemberKind.COMMITTED.size() + 1; position++) {
                MixedSet set = MixedSet.withOneBad(bad, position, bench);
                List<Task> before = bench.everything();

                set.assertNothingDone(bench.repository.applyAtomically(set.changes()), bench);
                assertThat(bench.everything()).isEqualTo(before);
            }
        }
    }

    @Test
    @DisplayName(
            "Rule 7: all or nothing – several bad members are each refused for their own reason, in every workspace")
    default void rule07_severalBadMembersAreEachRefusedForTheirOwnReason(Workbench bench) {
        List<WorkspaceId> workspaces = List.of(bench.workspace, bench.newWorkspace());
        MixedSet set = MixedSet.of(List.of(MemberKind.values()), 60, workspaces, bench);
        List<Task> before = bench.everything(workspaces.get(1));

        set.assertNothingDone(bench.repository.applyAtomically(set.changes()), bench);
        assertThat(bench.everything(workspaces.get(1))).isEqualTo(before);
    }

    @Test
    @DisplayName("Rule 7: all or nothing – what a set refused can be sent again without its fault")
    default void rule07_whatASetRefusedCanBeSentAgainWithoutItsFault(Workbench bench) {
        MixedSet set = MixedSet.withOneBad(MemberKind.STALE_REPLACE, 2, bench);
        set.assertNothingDone(bench.repository.applyAtomically(set.changes()), bench);

        MixedSet mended = set.withoutTheBad(bench);
        mended.assertEachByItself(bench.repository.applyAtomically(mended.changes()), bench);
    }

    @Test
    @DisplayName("Rule 7: all or nothing – a refused set leaves no mark on where new ones go")
    default void rule07_aRefusedSetLeavesNoMarkOnWhereNewOnesGo(Workbench bench) {
        Task first = bench.add("First");
        TaskContent farOn = first.content().withOrder(SampleContents.order("1000"));

        bench.repository.applyAtomically(List.of(
                bench.adding(farOn),
                bench.adding(first.key(), first.content()),
                new TaskChange.Replace(first, farOn, bench.now())));

        assertThat(bench.add("Second").order()).isEqualTo(first.order().next());
    }

    @Test
    @DisplayName("Rule 7: all or nothing – a key that is added twice in a set is not added at all")
    default void rule07_aKeyThatIsAddedTwiceInASetIsNotAddedAtAll(Workbench bench) {
        TaskKey key = bench.newKey();

        List<TaskOutcome> outcomes = bench.repository.applyAtomically(
                List.of(bench.adding(key, TaskContent.titled("One")), bench.adding(key, TaskContent.titled("Two"))));

        assertThat(Refusals.of(TaskRefused.Withdrawn.class, outcomes.get(0)).key())
                .isEqualTo(key);
        Refusals.of(TaskRefused.AlreadyExists.class, outcomes.get(1));
        assertThat(bench.repository.find(key)).isEmpty();
    }

    @Test
    @DisplayName("Rule 7: all or nothing – a task that is changed twice in a set is not changed at all")
    default void rule07_aTaskThatIsChangedTwiceInASetIsNotChangedAtAll(Workbench bench) {
        Task task = bench.add("As it is");

        List<TaskOutcome> outcomes =
                bench.repository.applyAtomically(List.of(bench.retitling(task, "Changed"), bench.deleting(task)));

        assertThat(Refusals.of(TaskRefused.Withdrawn.class, outcomes.get(0)).key())
                .isEqualTo(task.key());
        Refusals.of(TaskRefused.RevisionMismatch.class, outcomes.get(1));
        assertThat(bench.stored(task.key())).isEqualTo(task);
    }

    @Test
    @DisplayName("Rule 7: all or nothing – an empty set has no outcomes")
    default void rule07_anEmptySetHasNoOutcomes(Workbench bench) {
        assertThat(bench.repository.applyAtomically(List.of())).isEmpty();
    }
}
