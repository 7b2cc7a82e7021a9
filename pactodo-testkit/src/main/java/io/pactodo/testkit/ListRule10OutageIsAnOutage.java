package io.pactodo.testkit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pactodo.domain.task.ListChange;
import io.pactodo.domain.task.ListQuery;
import io.pactodo.domain.task.ListRepository;
import io.pactodo.domain.task.StorageException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

interface ListRule10OutageIsAnOutage extends ListsUnderTest {
    @Test
    @DisplayName("Rule 10: an outage is an outage – whatever is asked")
    default void rule10_anOutageIsAnOutage(ListBench bench) {
        ListRepository away = unreachableLists();
        ListChange change = bench.adding("Nowhere");
        assertThatThrownBy(() -> away.find(change.key())).isInstanceOf(StorageException.class);
        assertThatThrownBy(() -> away.apply(change)).isInstanceOf(StorageException.class);
        assertThatThrownBy(() -> away.purgeLists(bench.tasks.now(), 1)).isInstanceOf(StorageException.class);
        assertThatThrownBy(() -> away.list(ListQuery.in(bench.workspace))).isInstanceOf(StorageException.class);
    }
}
