package io.pactodo.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.pactodo.domain.task.Task;
import io.pactodo.domain.task.TaskChange;
import io.pactodo.domain.task.TaskContent;
import io.pactodo.domain.task.TaskKey;
import io.pactodo.domain.task.TaskOutcome;
import io.pactodo.domain.task.TaskRefused;
import io.pactodo.domain.task.WorkspaceId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

interface Rule06EachByItself extends RepositoryUnderTest {
    @Test
    @DisplayName("Rule 6: each by itself – a refused member takes nothing from its neighbours, wherever it stands")
    default void rule06_aRefusedMemberTakesNothingFromItsNeighbours(Workbench bench) {
        for (MemberKind bad : MemberKind.REFUSED) {
            for (int position = 0; position < MemberKind.COMMITTED.size() + 1; position++) {
                MixedSet set = MixedSet.withOneBad(bad, position, bench);

                set.assertEachByItself(bench.repository.apply(set.changes()), bench);
            }
        }
    }

    @Test
    @DisplayName(
            "Rule 6: each by itself – a large set of all kinds over several workspaces is answered in its sequence")
    default void rule06_aLargeMixedSetIsAnsweredInItsSequence(Workbench bench) {
        List<WorkspaceId> workspaces = List.of(bench.workspace, bench.newWorkspace(), bench.newWorkspace());
        MixedSet set = MixedSet.of(List.of(MemberKind.values()), 300, workspaces, bench);

        set.assertEachByItself(bench.repository.apply(set.changes()), bench);
    }

    @Test
    @DisplayName("Rule 6: each by itself – of several additions under one key the first is committed")
    default void rule06_ofSeveralAdditionsUnderOneKeyTheFirstIsCommitted(Workbench bench) {
        TaskKey key = bench.newKey();
        List<TaskChange> changes = new ArrayList<>();
        for (int index = 0; index < 3; index++) {
            changes.add(bench.adding(key, TaskContent.titled("Number " + index)));
            changes.add(bench.adding("A neighbour of " + index));
        }

        List<TaskOutcome> outcomes = bench.repository.apply(changes);

        Task first = outcomes.get(0).orThrow();
        assertThat(first.content().title()).hasToString("Number 0");
        assertThat(bench.stored(key)).isEqualTo(first);
        assertThat(List.of(outcomes.get(2), outcomes.get(4)))
                .allSatisfy(outcome -> assertThat(Refusals.of(TaskRefused.AlreadyExists.class, outcome)
                                .current())
                        .isEqualTo(first));
        assertThat(List.of(outcomes.get(1), outcomes.get(3), outcomes.get(5)))
                .allSatisfy(outcome -> assertThat(outcome).isInstanceOf(TaskOutcome.Accepted.class));
        assertThat(bench.everything()).hasSize(4);
    }

    @Test
    @DisplayName("Rule 6: each by itself – of several changes to one task the first is committed")
    default void rule06_ofSeveralChangesToOneTaskTheFirstIsCommitted(Workbench bench) {
        Task read = bench.add("Read once");
        TaskChange twin = bench.retitling(read, "First");

        List<TaskOutcome> outcomes =
                bench.repository.apply(List.of(twin, twin, bench.deleting(read), bench.retitling(read, "Last")));

        Task first = outcomes.get(0).orThrow();
        assertThat(first).isEqualTo(twin.committedAt(first.revision()));
        assertThat(bench.stored(read.key())).isEqualTo(first);
        assertThat(outcomes.subList(1, 4))
                .allSatisfy(outcome -> assertThat(Refusals.of(TaskRefused.RevisionMismatch.class, outcome)
                                .current())
                        .isEqualTo(first));
    }

    @Test
    @DisplayName("Rule 6: each by itself – members for one key of different kinds take effect in their sequence")
    default void rule06_membersForOneKeyTakeEffectInTheirSequence(Workbench bench) {
        Task unstored = bench.unstored();
        TaskChange add = bench.adding(unstored.key(), TaskContent.titled("Added"));

        List<TaskOutcome> outcomes = bench.repository.apply(List.of(bench.retitling(unstored, "Too early"), add));
        assertThat(Refusals.of(TaskRefused.NotFound.class, outcomes.get(0)).key())
                .isEqualTo(unstored.key());
        Task added = outcomes.get(1).orThrow();

        List<TaskOutcome> later = bench.repository.apply(List.of(bench.deleting(added), add));
        Task deleted = later.get(0).orThrow();
        assertThat(Refusals.of(TaskRefused.AlreadyExists.class, later.get(1)).current())
                .isEqualTo(deleted);
        assertThat(bench.stored(unstored.key())).isEqualTo(deleted);
    }

    @Test
    @DisplayName("Rule 6: each by itself – an empty set has no outcomes")
    default void rule06_anEmptySetHasNoOutcomes(Workbench bench) {
        assertThat(bench.repository.apply(List.of())).isEmpty();
    }
}
