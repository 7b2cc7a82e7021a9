package io.pactodo.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.pactodo.domain.task.ChangesPage;
import io.pactodo.domain.task.ChangesQuery;
import io.pactodo.domain.task.Order;
import io.pactodo.domain.task.Revision;
import io.pactodo.domain.task.Task;
import io.pactodo.domain.task.TaskContent;
import io.pactodo.domain.task.TaskKey;
import io.pactodo.domain.task.TaskOutcome;
import io.pactodo.domain.task.TaskPage;
import io.pactodo.domain.task.TaskQuery;
import io.pactodo.domain.task.TaskRefused;
import io.pactodo.domain.task.WorkspaceId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

interface Rule09WorkspacesApart extends RepositoryUnderTest {
    @Test
    @DisplayName("Rule 9: workspaces apart – one that nobody has written to is empty and at zero")
    default void rule09_aWorkspaceNobodyHasWrittenToIsEmptyAndAtZero(Workbench bench) {
        bench.add("Elsewhere");

        assertThat(bench.repository.list(TaskQuery.in(bench.newWorkspace())))
                .isEqualTo(new TaskPage(List.of(), Optional.empty(), Revision.ZERO));
    }

    @Test
    @DisplayName("Rule 9: workspaces apart – one id in two workspaces is two tasks")
    default void rule09_oneIdInTwoWorkspacesIsTwoTasks(Workbench bench) {
        Task here = bench.add("Here");
        TaskKey twin = new TaskKey(bench.newWorkspace(), here.id());
        assertThat(bench.repository.find(twin)).isEmpty();

        Task there = bench.repository.apply(bench.adding(twin, TaskContent.titled("There")));
        Task deleted = bench.repository.apply(bench.deleting(there));

        assertThat(bench.repository.find(Set.of(here.key(), twin))).isEqualTo(Map.of(here.key(), here, twin, deleted));
    }

    @Test
    @DisplayName("Rule 9: workspaces apart – a change does not reach a task of the same id elsewhere")
    default void rule09_aChangeDoesNotReachATaskOfTheSameIdElsewhere(Workbench bench) {
        Task here = bench.add("Here");
        Task elsewhere = bench.adding(new TaskKey(bench.newWorkspace(), here.id()), here.content())
                .committedAt(here.revision());

        TaskOutcome outcome =
                bench.repository.apply(List.of(bench.deleting(elsewhere))).get(0);

        assertThat(Refusals.of(TaskRefused.NotFound.class, outcome).key()).isEqualTo(elsewhere.key());
        assertThat(bench.stored(here.key())).isEqualTo(here);
    }

    @Test
    @DisplayName("Rule 9: workspaces apart – a list holds what its own workspace holds")
    default void rule09_aListHoldsWhatItsOwnWorkspaceHolds(Workbench bench) {
        WorkspaceId other = new WorkspaceId(bench.workspace + "-1");
        Task here = bench.add("Here");
        Task there = bench.addIn(other, "There");

        List<TaskPage> pages = bench.repository.list(List.of(
                TaskQuery.in(bench.workspace).withLimit(1), TaskQuery.in(other).withLimit(1)));

        assertThat(pages).extracting(TaskPage::items).containsExactly(List.of(here), List.of(there));
        assertThat(pages).extracting(TaskPage::next).containsOnly(Optional.empty());
    }

    @Test
    @DisplayName("Rule 9: workspaces apart – a feed holds what was changed in its own workspace")
    default void rule09_aFeedHoldsWhatWasChangedInItsOwnWorkspace(Workbench bench) {
        WorkspaceId other = new WorkspaceId(bench.workspace + "-1");
        Task here = bench.add("Here");
        Task there = bench.addIn(other, "There");

        List<ChangesPage> pages = bench.repository.changes(List.of(
                ChangesQuery.in(bench.workspace, Revision.ZERO).withLimit(1),
                ChangesQuery.in(other, Revision.ZERO).withLimit(1)));

        assertThat(pages).extracting(ChangesPage::items).containsExactly(List.of(here), List.of(there));
        assertThat(pages).extracting(ChangesPage::more).containsOnly(false);
        assertThat(pages).extracting(ChangesPage::revision).containsExactly(here.revision(), there.revision());
    }

    @Test
    @DisplayName("Rule 9: workspaces apart – writing to one neither counts nor orders in another")
    default void rule09_writingToOneNeitherCountsNorOrdersInAnother(Workbench bench) {
        WorkspaceId other = bench.newWorkspace();
        bench.addIn(other, "The first there");
        Revision before = bench.repository.list(TaskQuery.in(other)).revision();

        bench.add(TaskContent.titled("Far on").withOrder(SampleContents.order("1000")));
        bench.add("Further on");

        assertThat(bench.repository.list(TaskQuery.in(other)).revision()).isEqualTo(before);
        assertThat(bench.addIn(other, "The second there").order())
                .isEqualTo(Order.ORIGIN.next().next());
    }
}
