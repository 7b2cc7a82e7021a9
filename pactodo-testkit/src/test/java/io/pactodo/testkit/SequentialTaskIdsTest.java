package io.pactodo.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.pactodo.application.TaskIds;
import org.junit.jupiter.api.Test;

final class SequentialTaskIdsTest implements TaskIdsContract {
    @Override
    public TaskIds ids() {
        return new SequentialTaskIds();
    }

    @Test
    void theyCountFromOne() {
        TaskIds ids = ids();

        assertThat(ids.next()).hasToString("00000000-0000-7000-8000-000000000001");
        assertThat(ids.next()).hasToString("00000000-0000-7000-8000-000000000002");
    }
}
