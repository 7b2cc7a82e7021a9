package io.pactodo.domain.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TaskTest {
    private static final TaskKey KEY = new TaskKey(WorkspaceId.DEFAULT, new TaskId(new UUID(0, 1)));
    private static final Instant NINE = Instant.parse("2026-01-01T09:00:00Z");
    private static final Instant TEN = Instant.parse("2026-01-01T10:00:00Z");
    private static final Instant ELEVEN = Instant.parse("2026-01-01T11:00:00Z");
    private static final TaskContent CONTENT = TaskContent.titled("write").withOrder(Order.ORIGIN);

    @Test
    void itBeginsWithTheInstantOfItsDecisionCutToMicroseconds() {
        Task task = add(CONTENT, NINE.plusNanos(1_234_567));
        assertThat(task.createdAt()).isEqualTo("2026-01-01T09:00:00.001234Z").isEqualTo(task.updatedAt());
        assertThat(task.completedAt()).isEmpty();
        assertThat(task.isDeleted()).isFalse();
    }

    @Test
    void itIsCompletedWhenItEntersDoneAndStaysSoWhileItIsDone() {
        Task open = add(CONTENT, NINE);
        Task done = replace(open, CONTENT.withStatus(Status.DONE), TEN);
        Task renamed = replace(done, done.content().withTitle(new Title("rewrite")), ELEVEN);
        assertThat(done.completedAt()).contains(TEN);
        assertThat(renamed.completedAt()).contains(TEN);
        assertThat(renamed.updatedAt()).isEqualTo(ELEVEN);
        assertThat(renamed.createdAt()).isEqualTo(NINE);
    }

    @ParameterizedTest
    @EnumSource(value = Status.class, mode = EnumSource.Mode.EXCLUDE, names = "DONE")
    void itIsNoLongerCompletedWhenItLeavesDone(Status status) {
        Task done = add(CONTENT.withStatus(Status.DONE), NINE);
        assertThat(done.completedAt()).contains(NINE);
        assertThat(replace(done, CONTENT.withStatus(status), TEN).completedAt()).isEmpty();
    }

    @Test
    void contentWithoutAnOrderStaysWhereItIs() {
        Order third = new Order(BigDecimal.valueOf(3));
        Task task = add(CONTENT.withOrder(third), NINE);
        assertThat(replace(task, TaskContent.titled("other"), TEN).order()).isEqualTo(third);
    }

    @Test
    void itIsDeletedAndRestoredWithAllThatItHad() {
        Task task = add(CONTENT.withStatus(Status.DONE), NINE);
        Task deleted = new TaskChange.Delete(task, TEN).committedAt(new Revision(2));
        Task restored = new TaskChange.Restore(deleted, ELEVEN).committedAt(new Revision(3));
        assertThat(deleted.deletedAt()).contains(TEN);
        assertThat(deleted.updatedAt()).isEqualTo(TEN);
        assertThat(restored)
                .isEqualTo(new Task(
                        KEY, new Revision(3), task.content(), Optional.of(NINE), NINE, ELEVEN, Optional.empty()));
    }

    @Test
    void aChangeThatMakesNoSenseCannotBeMade() {
        Task task = add(CONTENT, NINE);
        Task deleted = new TaskChange.Delete(task, TEN).committedAt(new Revision(2));
        assertThatIllegalArgumentException().isThrownBy(() -> new TaskChange.Replace(deleted, CONTENT, TEN));
        assertThatIllegalArgumentException().isThrownBy(() -> new TaskChange.Delete(deleted, TEN));
        assertThatIllegalArgumentException().isThrownBy(() -> new TaskChange.Restore(task, TEN));
        assertThatIllegalArgumentException().isThrownBy(() -> add(TaskContent.titled("nowhere"), NINE));
    }

    @Test
    void aStoredTaskDoesNotContradictItself() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TaskChange.Add(KEY, CONTENT, NINE).committedAt(Revision.ZERO));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new Task(KEY, new Revision(1), CONTENT, Optional.of(NINE), NINE, NINE, Optional.empty()));
    }

    private static Task add(TaskContent content, Instant at) {
        return new TaskChange.Add(KEY, content, at).committedAt(new Revision(1));
    }

    private static Task replace(Task task, TaskContent content, Instant at) {
        return new TaskChange.Replace(task, content, at)
                .committedAt(task.revision().plus(1));
    }
}
