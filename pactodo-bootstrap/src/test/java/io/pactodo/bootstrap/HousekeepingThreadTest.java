package io.pactodo.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import io.pactodo.application.Housekeeping;
import io.pactodo.application.Receipts;
import io.pactodo.application.Repositories;
import io.pactodo.domain.task.Task;
import io.pactodo.domain.task.TaskChange;
import io.pactodo.domain.task.TaskContent;
import io.pactodo.domain.task.TaskKey;
import io.pactodo.domain.task.WorkspaceId;
import io.pactodo.testkit.BreakableTaskRepository;
import io.pactodo.testkit.InMemoryReceipts;
import io.pactodo.testkit.InMemoryTaskRepository;
import io.pactodo.testkit.SequentialTaskIds;
import io.pactodo.testkit.SteppingClock;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class HousekeepingThreadTest {
    private static final Duration SOON = Duration.ofMillis(1);

    private final InMemoryTaskRepository store = new InMemoryTaskRepository();
    private final BreakableTaskRepository tasks = new BreakableTaskRepository(store);
    private final Receipts receipts = new InMemoryReceipts(store);
    private final SteppingClock clock = SteppingClock.standing();

    @Test
    void itComesBackAfterARestAndAfterAnOutage() {
        var key = addDeleted(1);
        try (var thread = start()) {
            awaitPurged(key);

            tasks.breakDown();
            LockSupport.parkNanos(SOON.toNanos() * 20);
            tasks.repair();
            var next = addDeleted(2);
            awaitPurged(next);
            assertThat(thread).isNotNull();
        }
    }

    @Test
    void whenItIsClosedItHasEnded() {
        start().close();

        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .doesNotContain("pactodo-housekeeping");
    }

    private HousekeepingThread start() {
        return HousekeepingThread.start(
                new Housekeeping(new Repositories(tasks, store, store), receipts, clock), SOON, SOON);
    }

    private TaskKey addDeleted(int number) {
        var key = new TaskKey(WorkspaceId.DEFAULT, SequentialTaskIds.numbered(number));
        var longAgo = clock.instant().minus(Duration.ofDays(31));
        Task task = tasks.apply(new TaskChange.Add(key, TaskContent.titled("Deleted"), longAgo));
        return tasks.apply(new TaskChange.Delete(task, longAgo)).key();
    }

    private void awaitPurged(TaskKey key) {
        while (tasks.find(key).isPresent()) {
            LockSupport.parkNanos(SOON.toNanos());
        }
    }
}
