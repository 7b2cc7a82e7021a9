package io.pactodo.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.pactodo.domain.task.Task;
import io.pactodo.domain.task.TaskChange;
import io.pactodo.domain.task.TaskOutcome;
import io.pactodo.domain.task.TaskRefused;
import io.pactodo.domain.task.WorkspaceId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Sets of changes of every kind, which know what is to become of each member. */
final class MixedSet {
    private MixedSet() {}

    /**
     * One member.
     *
     * @param kind what it is, and what it is refused as
     * @param change what is asked for
     * @param before the task that is there before it
     */
    record Member(MemberKind kind, TaskChange change, Optional<Task> before) {
        static Member of(MemberKind kind, WorkspaceId owner, Workbench bench) {
            TaskChange change = kind.prepare(owner, bench);
            return new Member(kind, change, bench.repository.find(change.key()));
        }
    }

    /** One of each kind that is committed, and a bad one in that position. */
    static List<Member> withOneBad(MemberKind bad, int position, Workbench bench) {
        List<Member> members = new ArrayList<>();
        MemberKind.COMMITTED.forEach(kind -> members.add(Member.of(kind, bench.workspace, bench)));
        members.add(position, Member.of(bad, bench.workspace, bench));
        return members;
    }

    /** That many, good and bad, of all kinds and in all those workspaces in turn. */
    static List<Member> ofAllKinds(int size, List<WorkspaceId> workspaces, Workbench bench) {
        return of(List.of(MemberKind.values()), size, workspaces, bench);
    }

    /** That many of those kinds and in all those workspaces in turn. */
    static List<Member> of(List<MemberKind> kinds, int size, List<WorkspaceId> workspaces, Workbench bench) {
        List<Member> members = new ArrayList<>();
        for (int index = 0; index < size; index++) {
            members.add(Member.of(
                    kinds.get(index % kinds.size()),
                    workspaces.get((index / kinds.size()) % workspaces.size()),
                    bench));
        }
        return members;
    }

    static List<TaskChange> changes(List<Member> members) {
        return members.stream().map(Member::change).toList();
    }

    static void assertEachByItself(List<Member> members, List<TaskOutcome> outcomes, Workbench bench) {
        assertThat(outcomes).hasSameSizeAs(members);
        for (int index = 0; index < outcomes.size(); index++) {
            Member member = members.get(index);
            TaskOutcome outcome = outcomes.get(index);
            if (member.kind().refusal().isPresent()) {
                assertRefused(member, member.kind().refusal().get(), outcome, bench);
            } else {
                assertCommitted(member.change(), outcome, bench);
            }
        }
    }

    static void assertCommitted(TaskChange change, TaskOutcome outcome, Workbench bench) {
        Task stored = outcome.orThrow();
        assertThat(stored).isEqualTo(change.committedAt(stored.revision()));
        assertThat(bench.stored(change.key())).isEqualTo(stored);
    }

    static void assertRefused(
            Member member, Class<? extends TaskRefused> reason, TaskOutcome outcome, Workbench bench) {
        Refusals.of(reason, outcome);
        assertThat(bench.repository.find(member.change().key())).isEqualTo(member.before());
    }
}
