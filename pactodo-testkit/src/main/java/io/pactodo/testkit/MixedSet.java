package io.pactodo.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.pactodo.domain.task.Task;
import io.pactodo.domain.task.TaskChange;
import io.pactodo.domain.task.TaskKey;
import io.pactodo.domain.task.TaskOutcome;
import io.pactodo.domain.task.TaskRefused;
import io.pactodo.domain.task.WorkspaceId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A set of changes of several kinds, which knows what is to become of each member.
 *
 * @param members the changes
 * @param before the tasks that they are about, as they are before
 */
record MixedSet(List<Member> members, Map<TaskKey, Task> before) {
    /**
     * One member.
     *
     * @param kind what it is, and what it is refused as
     * @param change what is asked for
     */
    record Member(MemberKind kind, TaskChange change) {
        static Member of(MemberKind kind, WorkspaceId owner, Workbench bench) {
            return new Member(kind, kind.prepare(owner, bench));
        }

        boolean isGood() {
            return kind.refusal().isEmpty();
        }
    }

    static MixedSet of(List<Member> members, Workbench bench) {
        return new MixedSet(members, now(members, bench));
    }

    /** That many of those kinds and in all those workspaces in turn. */
    static MixedSet of(List<MemberKind> kinds, int size, List<WorkspaceId> workspaces, Workbench bench) {
        List<Member> members = new ArrayList<>();
        for (int index = 0; index < size; index++) {
            MemberKind kind = kinds.get(index % kinds.size());
            WorkspaceId owner = workspaces.get((index / kinds.size()) % workspaces.size());
            members.add(Member.of(kind, owner, bench));
        }
        return of(members, bench);
    }

    /** One of each kind that is committed, and a bad one in that position. */
    static MixedSet withOneBad(MemberKind bad, int position, Workbench bench) {
        List<Member> members = new ArrayList<>();
        MemberKind.COMMITTED.forEach(kind -> members.add(Member.of(kind, bench.workspace, bench)));
        members.add(position, Member.of(bad, bench.workspace, bench));
        return of(members, bench);
    }

    MixedSet withoutTheBad(Workbench bench) {
        return of(members.stream().filter(Member::isGood).toList(), bench);
    }

    List<TaskChange> changes() {
        return members.stream().map(Member::change).toList();
    }

    /** Each member was committed or refused, as its kind has it. */
    void assertEachByItself(List<TaskOutcome> outcomes, Workbench bench) {
        assertThat(outcomes).hasSameSizeAs(members);
        Map<TaskKey, Task> after = new HashMap<>(before);
        for (int index = 0; index < outcomes.size(); index++) {
            Member member = members.get(index);
            TaskOutcome outcome = outcomes.get(index);
            if (member.isGood()) {
                Task stored = outcome.orThrow();
                assertThat(stored).isEqualTo(member.change().committedAt(stored.revision()));
                after.put(stored.key(), stored);
            } else {
                Refusals.of(member.kind().refusal().orElseThrow(), outcome);
            }
        }
        assertThat(now(members, bench)).isEqualTo(after);
    }

    /** Each member was refused, as its kind has it or as withdrawn, and nothing has changed. */
    void assertNothingDone(List<TaskOutcome> outcomes, Workbench bench) {
        assertThat(outcomes).hasSameSizeAs(members);
        for (int index = 0; index < outcomes.size(); index++) {
            Member member = members.get(index);
            if (member.isGood()) {
                assertThat(Refusals.of(TaskRefused.Withdrawn.class, outcomes.get(index))
                                .key())
                        .isEqualTo(member.change().key());
            } else {
                Refusals.of(member.kind().refusal().orElseThrow(), outcomes.get(index));
            }
        }
        assertThat(now(members, bench)).isEqualTo(before);
    }

    private static Map<TaskKey, Task> now(List<Member> members, Workbench bench) {
        return bench.repository.find(
                members.stream().map(member -> member.change().key()).collect(Collectors.toSet()));
    }
}
