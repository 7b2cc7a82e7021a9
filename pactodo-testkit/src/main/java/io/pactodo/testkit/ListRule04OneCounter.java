package io.pactodo.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.pactodo.domain.task.ListQuery;
import io.pactodo.domain.task.Revision;
import io.pactodo.domain.task.TaskList;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

interface ListRule04OneCounter extends ListsUnderTest {
    @Test
    @DisplayName("Rule 4: one counter – lists and tasks take their numbers from it")
    default void rule04_oneCounter(ListBench bench) {
        List<Revision> taken = new ArrayList<>();
        taken.add(bench.tasks.add("Task").revision());
        TaskList list = bench.add("List");
        taken.add(list.revision());
        taken.add(bench.addTaskTo(list).revision());
        taken.add(bench.renamed(list, "Renamed").revision());
        taken.add(bench.renamed(bench.inbox(), "Inbox 2").revision());
        taken.add(bench.tasks.add("Last").revision());

        assertThat(taken).isSorted().doesNotHaveDuplicates();
        assertThat(bench.lists.list(ListQuery.in(bench.workspace)).revision()).isEqualTo(taken.get(5));
        assertThat(bench.tasks.page().revision()).isEqualTo(taken.get(5));
    }
}
