package io.pactodo.testkit;

import static io.pactodo.testkit.SampleContents.order;
import static org.assertj.core.api.Assertions.assertThat;

import io.pactodo.domain.task.ListChange;
import io.pactodo.domain.task.ListContent;
import io.pactodo.domain.task.TaskList;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

interface ListRule05NewOnesGoLast extends ListsUnderTest {
    @Test
    @DisplayName("Rule 5: new ones go last – past the inbox, past what was placed, past what was deleted")
    default void rule05_newOnesGoLast(ListBench bench) {
        assertThat(bench.add("First").order()).isEqualTo(order("1"));
        TaskList far = bench.lists.apply(
                ListChange.add(bench.newKey(), ListContent.named("Far").withOrder(order("10.5")), bench.tasks.now()));
        bench.deleted(far);
        assertThat(bench.add("Past it").order()).isEqualTo(order("11.5"));
        bench.lists.apply(ListChange.replace(
                bench.inbox(), ListContent.named("Inbox").withOrder(order("20")), bench.tasks.now()));
        assertThat(bench.add("Past the inbox").order()).isEqualTo(order("21"));
    }
}
