package io.pactodo.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.pactodo.application.TaskIds;
import io.pactodo.domain.task.TaskId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * What every {@link TaskIds} promises; the name of each test begins with the number of its rule. The test of an adapter
 * implements this interface.
 *
 * @since 0.1.0
 */
public interface TaskIdsContract {
    /** {@return the source that is tested} */
    TaskIds ids();

    /** Ids have the shape that the HTTP contract promises of those that the server makes (RFC 9562, section 5.7). */
    @Test
    @DisplayName("Rule 2: ids are UUIDs of version 7")
    default void rule2_idsAreUuidsOfVersion7() {
        TaskId id = ids().next();

        assertThat(id.value().version()).isEqualTo(7);
        assertThat(id.value().variant()).isEqualTo(2);
    }

    /** No id is given twice, also when several threads ask at once. */
    @Test
    @DisplayName("Rule 1: no two ids are the same, also when several threads ask at once")
    default void rule1_noTwoIdsAreTheSame() {
        TaskIds ids = ids();

        List<List<TaskId>> taken = Crowd.of(
                8, (index, crowd) -> Stream.generate(ids::next).limit(2000).toList());

        assertThat(taken.stream().flatMap(List::stream)).hasSize(8 * 2000).doesNotHaveDuplicates();
    }
}
