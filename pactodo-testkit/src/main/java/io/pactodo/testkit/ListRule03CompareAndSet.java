package io.pactodo.testkit;

import static io.pactodo.testkit.SampleContents.order;
import static org.assertj.core.api.Assertions.assertThat;

import io.pactodo.domain.task.ListChange;
import io.pactodo.domain.task.ListContent;
import io.pactodo.domain.task.ListRefused;
import io.pactodo.domain.task.Revision;
import io.pactodo.domain.task.TaskList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

interface ListRule03CompareAndSet extends ListsUnderTest {
    @Test
    @DisplayName("Rule 3: compare and set – what is not as it was read is not changed")
    default void rule03_compareAndSet(ListBench bench) {
        TaskList read = bench.add("Read");
        TaskList current = bench.renamed(read, "Changed");
        ListChange unknown = ListChange.add(bench.newKey(), ListContent.named("Unknown"), bench.tasks.now());

        for (ListChange late : List.of(
                ListChange.replace(read, ListContent.named("Late"), bench.tasks.now()),
                ListChange.delete(read, bench.tasks.now()),
                ListChange.restore(read, bench.tasks.now()))) {
            ListRefused refused = bench.refusal(late);
            assertThat(refused.reason()).isEqualTo(ListRefused.Reason.REVISION_MISMATCH);
            assertThat(refused.current()).contains(current);
        }
        ListRefused twice = bench.refusal(ListChange.add(read.key(), ListContent.named("Twice"), bench.tasks.now()));
        assertThat(twice.reason()).isEqualTo(ListRefused.Reason.ALREADY_EXISTS);
        assertThat(twice.current()).contains(current);
        assertThat(bench.refusal(ListChange.delete(unknown.committedAt(new Revision(1), order("1")), bench.tasks.now()))
                        .reason())
                .isEqualTo(ListRefused.Reason.NOT_FOUND);
        assertThat(bench.stored(read.key())).isEqualTo(current);

        TaskList deleted = bench.deleted(current);
        assertThat(deleted.isDeleted()).isTrue();
        TaskList restored = bench.lists.apply(ListChange.restore(deleted, bench.tasks.now()));
        assertThat(restored.isDeleted()).isFalse();
        assertThat(bench.stored(read.key())).isEqualTo(restored);
    }

    @Test
    @DisplayName("Rule 3: compare and set – of many at once one succeeds")
    default void rule03_ofManyAtOnceOneSucceeds(ListBench bench) {
        TaskList read = bench.add("Read");

        List<Boolean> succeeded = Crowd.of(8, (index, crowd) -> {
            try {
                bench.renamed(read, "By " + index);
                return true;
            } catch (ListRefused refused) {
                return false;
            }
        });

        assertThat(succeeded).filteredOn(Boolean::booleanValue).hasSize(1);
    }
}
