package io.pactodo.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.pactodo.domain.task.Revision;
import io.pactodo.domain.task.Task;
import io.pactodo.domain.task.TaskKey;
import io.pactodo.domain.task.TaskPage;
import io.pactodo.domain.task.TaskQuery;
import io.pactodo.domain.task.WorkspaceId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

interface Rule05VisibleInOrder extends RepositoryUnderTest {
    @Test
    @DisplayName("Rule 5: visible in order – nothing turns up later below a revision that was seen")
    default void rule05_nothingTurnsUpLaterBelowARevisionThatWasSeen(Workbench bench) {
        List<WorkspaceId> workspaces = List.of(bench.workspace, bench.newWorkspace());

        // Everyone is a writer and a reader: whoever overtakes another's commit looks around at once.
        List<List<Sight>> sights = Crowd.of(Crowd.WRITERS, (index, crowd) -> {
            WorkspaceId workspace = workspaces.get(index % workspaces.size());
            List<Sight> seen = new ArrayList<>();
            seen.add(Sight.of(workspace, bench));
            for (int round = 0; round < 10; round++) {
                crowd.meet();
                bench.addIn(workspace, "By " + index + " in round " + round);
                seen.add(Sight.of(workspace, bench));
            }
            return seen;
        });

        for (WorkspaceId workspace : workspaces) {
            List<Task> all = bench.everything(workspace);
            assertThat(all).hasSize(Crowd.WRITERS / workspaces.size() * 10);
            assertThat(sights.stream().flatMap(List::stream).filter(sight -> sight.isOf(workspace)))
                    .allSatisfy(sight -> assertThat(sight.missing(all)).isEmpty());
        }
    }

    @Test
    @DisplayName("Rule 5: visible in order – a writer's own changes are visible to it at once")
    default void rule05_aWritersOwnChangesAreVisibleToItAtOnce(Workbench bench) {
        Crowd.of(Crowd.WRITERS, (index, crowd) -> {
            Task task = bench.add("By " + index);
            crowd.meet();
            for (int round = 0; round < 5; round++) {
                task = bench.repository.apply(bench.retitling(task, "By " + index + ", changed " + round));
                assertThat(bench.stored(task.key())).isEqualTo(task);
                assertThat(bench.page().revision()).isGreaterThanOrEqualTo(task.revision());
            }
            return task;
        });
    }

    /** What a reader saw of a workspace in which every task is written once. */
    record Sight(WorkspaceId workspace, Revision revision, Set<TaskKey> keys) {
        static Sight of(WorkspaceId workspace, Workbench bench) {
            TaskPage page = bench.repository.list(TaskQuery.in(workspace).withLimit(TaskQuery.MOST));
            return new Sight(
                    workspace,
                    page.revision(),
                    page.items().stream().map(Task::key).collect(Collectors.toCollection(HashSet::new)));
        }

        boolean isOf(WorkspaceId other) {
            return workspace.equals(other);
        }

        /** What has turned up since, but has no greater revision. */
        List<Task> missing(List<Task> all) {
            return all.stream()
                    .filter(task -> task.revision().compareTo(revision) <= 0 && !keys.contains(task.key()))
                    .toList();
        }
    }
}
