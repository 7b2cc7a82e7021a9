package io.pactodo.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.pactodo.domain.task.Task;
import io.pactodo.domain.task.WorkspaceId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

interface Rule05VisibleInOrder extends RepositoryUnderTest {
    @Test
    @DisplayName("Rule 5: visible in order – nothing turns up later below a revision that was seen")
    default void rule05_nothingTurnsUpLaterBelowARevisionThatWasSeen(Workbench bench) {
        List<WorkspaceId> workspaces = List.of(bench.workspace, bench.newWorkspace());

        // Everyone is a writer and a reader: whoever overtakes another's commit looks around at once.
        List<Account> accounts = Crowd.of(Crowd.WRITERS, (index, crowd) -> {
            Account account = new Account(workspaces.get(index % workspaces.size()), bench);
            account.look();
            account.add();
            for (int round = 0; round < 10; round++) {
                crowd.meet();
                account.add();
                account.look();
                account.changeTheOneBefore();
                account.look();
            }
            return account;
        });

        for (WorkspaceId workspace : workspaces) {
            List<Account> here = accounts.stream()
                    .filter(account -> account.workspace.equals(workspace))
                    .toList();
            List<Task> committed =
                    here.stream().flatMap(account -> account.committed.stream()).toList();
            assertThat(committed).hasSize(here.size() * 21);
            assertThat(here.stream().flatMap(account -> account.sights.stream()))
                    .allSatisfy(sight -> assertThat(sight.missing(committed)).isEmpty());
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

    /** What one member of the crowd has committed and seen. */
    final class Account {
        private final WorkspaceId workspace;
        private final Workbench bench;
        private final List<Task> committed = new ArrayList<>();
        private final List<Sight> sights = new ArrayList<>();
        private int before;

        Account(WorkspaceId workspace, Workbench bench) {
            this.workspace = workspace;
            this.bench = bench;
        }

        void add() {
            committed.add(bench.addIn(workspace, "Number " + committed.size()));
        }

        void changeTheOneBefore() {
            committed.add(bench.repository.apply(bench.retitling(committed.get(before), "Changed")));
            before += before == 0 ? 1 : 2;
        }

        void look() {
            sights.add(Sight.of(workspace, bench));
        }
    }
}
