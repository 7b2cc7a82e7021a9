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
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class RoundsTest {
    private static final String NAME = "pactodo-test";
    private static final Duration SOON = Duration.ofMillis(1);

    private final Silence silence = new Silence();
    private final InMemoryTaskRepository store = new InMemoryTaskRepository();
    private final BreakableTaskRepository tasks = new BreakableTaskRepository(store);
    private final Receipts receipts = new InMemoryReceipts(store);
    private final SteppingClock clock = SteppingClock.standing();

    @AfterEach
    void speak() {
        silence.close();
    }

    @Test
    void itComesBackAfterARestAndAfterAnOutage() {
        var key = addDeleted(1);
        try (var thread = tidying()) {
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
        tidying().close();

        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .doesNotContain(NAME);
    }

    @Test
    void aRoundThatFailsIsFollowedByTheNextAndNoneComesAfterTheEnd() throws InterruptedException {
        var begun = new AtomicInteger();
        var thrice = new CountDownLatch(3);
        var rounds = Rounds.start(
                NAME, () -> fail(begun, thrice), Pauses.upToMultiplesOf(Duration.ofMillis(5), Clock.systemUTC()));
        thrice.await();
        rounds.close();
        var atTheEnd = begun.get();
        rounds.close();

        assertThat(begun.get()).isEqualTo(atTheEnd);
    }

    @Test
    void whileThereIsMoreToDoThePausesAreBreaths() {
        var pauses = Pauses.of(Duration.ofMillis(100), Duration.ofMinutes(1));

        assertThat(pauses.after(true)).isEqualTo(Duration.ofMillis(100));
        assertThat(pauses.after(false)).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void aPauseEndsAtTheFullMinute() {
        clock.moveBy(Duration.ofMillis(59_001));

        assertThat(Pauses.upToMultiplesOf(Duration.ofMinutes(1), clock).after(false))
                .isEqualTo(Duration.ofMillis(999));
    }

    private static boolean fail(AtomicInteger begun, CountDownLatch thrice) {
        begun.incrementAndGet();
        thrice.countDown();
        throw new IllegalStateException("not today");
    }

    private Rounds tidying() {
        var housekeeping = new Housekeeping(new Repositories(tasks, store, store), receipts, clock);
        return Rounds.start(NAME, () -> housekeeping.tidy() > 0, Pauses.of(SOON, SOON));
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
