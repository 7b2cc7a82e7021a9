package io.pactodo.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import io.pactodo.application.TaskIds;
import io.pactodo.testkit.TaskIdsContract;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TimeOrderedTaskIdsTest implements TaskIdsContract {
    @Override
    public TaskIds ids() {
        return new TimeOrderedTaskIds();
    }

    @Test
    void thoseOfOneThreadGrow() {
        var taken = Stream.generate(ids()::next)
                .limit(10_000)
                .map(id -> id.value().toString())
                .toList();

        assertThat(taken).isSorted().doesNotHaveDuplicates();
    }
}
