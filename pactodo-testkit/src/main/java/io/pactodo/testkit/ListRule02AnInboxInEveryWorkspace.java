package io.pactodo.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.pactodo.domain.task.ListChange;
import io.pactodo.domain.task.ListContent;
import io.pactodo.domain.task.ListId;
import io.pactodo.domain.task.ListRefused;
import io.pactodo.domain.task.TaskFilter.Deletion;
import io.pactodo.domain.task.TaskList;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

interface ListRule02AnInboxInEveryWorkspace extends ListsUnderTest {
    @Test
    @DisplayName("Rule 2: an inbox in every workspace – untouched, and changed")
    default void rule02_anInboxInEveryWorkspace(ListBench bench) {
        assertThat(bench.inbox()).isEqualTo(TaskList.inbox(bench.workspace));
        assertThat(bench.readAll(bench.query(Deletion.EXCLUDED))).containsExactly(TaskList.inbox(bench.workspace));
        assertThat(bench.readAll(bench.query(Deletion.ONLY))).isEmpty();
        assertThat(bench.tasks.add("Task").content().list()).isEqualTo(ListId.INBOX);
        assertThat(bench.readAll(bench.query(Deletion.EXCLUDED))).containsExactly(TaskList.inbox(bench.workspace));

        TaskList changed = bench.renamed(bench.inbox(), "What comes in");

        assertThat(bench.inbox()).isEqualTo(changed);
        assertThat(changed.createdAt()).isEqualTo(Instant.EPOCH);
        assertThat(bench.readAll(bench.query(Deletion.EXCLUDED))).containsExactly(changed);
        assertThat(bench.refusal(ListChange.add(changed.key(), ListContent.named("Second"), bench.tasks.now()))
                        .reason())
                .isEqualTo(ListRefused.Reason.ALREADY_EXISTS);
    }
}
