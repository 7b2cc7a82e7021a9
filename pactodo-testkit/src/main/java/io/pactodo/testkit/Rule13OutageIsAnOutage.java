package io.pactodo.testkit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pactodo.domain.task.ChangesQuery;
import io.pactodo.domain.task.Revision;
import io.pactodo.domain.task.StorageException;
import io.pactodo.domain.task.TaskKey;
import io.pactodo.domain.task.TaskQuery;
import io.pactodo.domain.task.TaskRepository;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

interface Rule13OutageIsAnOutage extends RepositoryUnderTest {
    @Test
    @DisplayName("Rule 13: an outage is an outage – finding does not answer \"not found\"")
    default void rule13_findingDoesNotAnswerNotFound(Workbench bench) {
        TaskRepository away = unreachable();
        TaskKey key = bench.newKey();

        assertOutage(() -> away.find(Set.of(key, bench.newKey())));
        assertOutage(() -> away.find(key));
    }

    @Test
    @DisplayName("Rule 13: an outage is an outage – applying changes answers for none of them")
    default void rule13_applyingAnswersForNone(Workbench bench) {
        TaskRepository away = unreachable();

        assertOutage(() -> away.apply(List.of(bench.adding("One"), bench.deleting(bench.unstored()))));
        assertOutage(() -> away.apply(bench.adding("One")));
    }

    @Test
    @DisplayName("Rule 13: an outage is an outage – applying atomically answers for none of them")
    default void rule13_applyingAtomicallyAnswersForNone(Workbench bench) {
        TaskRepository away = unreachable();

        assertOutage(() -> away.applyAtomically(List.of(bench.adding("One"), bench.adding("Two"))));
    }

    @Test
    @DisplayName("Rule 13: an outage is an outage – listing does not answer with empty pages")
    default void rule13_listingDoesNotAnswerWithEmptyPages(Workbench bench) {
        TaskRepository away = unreachable();
        TaskQuery query = TaskQuery.in(bench.workspace);

        assertOutage(() -> away.list(List.of(query, query.withLimit(1))));
        assertOutage(() -> away.list(query));
    }

    @Test
    @DisplayName("Rule 13: an outage is an outage – the feed does not answer that nothing has changed")
    default void rule13_theFeedDoesNotAnswerThatNothingHasChanged(Workbench bench) {
        TaskRepository away = unreachable();
        ChangesQuery query = ChangesQuery.in(bench.workspace, Revision.ZERO);

        assertOutage(() -> away.changes(List.of(query, query.withLimit(1))));
        assertOutage(() -> away.changes(query));
    }

    @Test
    @DisplayName("Rule 13: an outage is an outage – a purge does not answer that nothing is due")
    default void rule13_aPurgeDoesNotAnswerThatNothingIsDue(Workbench bench) {
        TaskRepository away = unreachable();

        assertOutage(() -> away.purge(bench.now(), 1));
    }

    private static void assertOutage(ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOf(StorageException.class)
                .hasMessageMatching("(?s).*\\S.*")
                .hasCauseInstanceOf(Throwable.class);
    }
}
