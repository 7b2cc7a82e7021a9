package io.pactodo.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.pactodo.domain.task.ListId;
import io.pactodo.domain.task.ListKey;
import io.pactodo.domain.task.ListQuery;
import io.pactodo.domain.task.Revision;
import io.pactodo.domain.task.TaskContent;
import io.pactodo.domain.task.TaskList;
import io.pactodo.domain.task.WorkspaceId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

interface ListRule08WorkspacesApart extends ListsUnderTest {
    @Test
    @DisplayName("Rule 8: workspaces apart – a list of one is none of another")
    default void rule08_workspacesApart(ListBench bench) {
        WorkspaceId other = bench.tasks.newWorkspace();
        TaskList here = bench.add("Here");
        bench.renamed(bench.inbox(), "Inbox of this one");
        ListKey there = new ListKey(other, here.id());

        assertThat(bench.lists.find(there)).isEmpty();
        assertThat(bench.lists.find(new ListKey(other, ListId.INBOX))).contains(TaskList.inbox(other));
        assertThat(bench.readAll(ListQuery.in(other))).containsExactly(TaskList.inbox(other));
        assertThat(bench.lists.list(ListQuery.in(other)).revision()).isEqualTo(Revision.ZERO);
        TaskContent content = TaskContent.titled("Strange").withList(here.id());
        assertThat(bench.codes(bench.tasks.adding(bench.tasks.newKey(other), content)))
                .containsExactly("unknown_list");
        bench.tasks.addIn(other, "Of another");
        assertThat(bench.deleted(here).isDeleted()).isTrue();
    }
}
