package io.pactodo.testkit;

import static io.pactodo.testkit.SampleContents.order;
import static org.assertj.core.api.Assertions.assertThat;

import io.pactodo.domain.task.ListChange;
import io.pactodo.domain.task.ListContent;
import io.pactodo.domain.task.ListPage;
import io.pactodo.domain.task.ListQuery;
import io.pactodo.domain.task.TaskFilter.Deletion;
import io.pactodo.domain.task.TaskList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

interface ListRule06PageIsAMoment extends ListsUnderTest {
    @Test
    @DisplayName("Rule 6: a page is a moment – in their order, ties by id, the inbox among them")
    default void rule06_aPageIsAMoment(ListBench bench) {
        List<TaskList> all = new ArrayList<>(List.of(bench.inbox()));
        for (String place : List.of("-1", "3", "0", "3", "2.5", "0")) {
            all.add(bench.lists.apply(ListChange.add(
                    bench.newKey(), ListContent.named("At " + place).withOrder(order(place)), bench.tasks.now())));
        }
        TaskList gone = bench.deleted(bench.add("Gone"));
        all.add(gone);
        for (Deletion deleted : Deletion.values()) {
            List<TaskList> expected = all.stream()
                    .filter(bench.query(deleted)::admits)
                    .sorted(Comparator.comparing(TaskList::position))
                    .toList();
            for (int limit = 1; limit <= 9; limit++) {
                ListQuery query = bench.query(deleted).withLimit(limit);
                assertThat(bench.readAll(query)).isEqualTo(expected);
                ListPage page = bench.lists.list(query);
                assertThat(page.next().isPresent()).isEqualTo(expected.size() > limit);
                assertThat(page.revision()).isEqualTo(gone.revision());
            }
        }
    }
}
