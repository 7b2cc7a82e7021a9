package io.pactodo.domain.task;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A task as the store has it. Instants are cut to microseconds, which is what PostgreSQL keeps.
 *
 * @param key which task, and whose
 * @param revision the version: the workspace's counter at its last write, more than 0
 * @param content what its client owns; its order is present
 * @param completedAt when it was done; present just while its status is {@link Status#DONE}
 * @param createdAt when it was added
 * @param updatedAt when it was last written
 * @param deletedAt when it was deleted; empty while it is not
 * @since 0.1.0
 */
public record Task(
        TaskKey key,
        Revision revision,
        TaskContent content,
        Optional<Instant> completedAt,
        Instant createdAt,
        Instant updatedAt,
        Optional<Instant> deletedAt) {

    /** @throws IllegalArgumentException when the parts contradict each other */
    public Task {
        completedAt = completedAt.map(Task::toMicroseconds);
        createdAt = toMicroseconds(createdAt);
        updatedAt = toMicroseconds(updatedAt);
        deletedAt = deletedAt.map(Task::toMicroseconds);
        require(revision.compareTo(Revision.ZERO) > 0, "A stored task has a revision of more than 0.");
        require(content.order().isPresent(), "A stored task has an order.");
        require(
                completedAt.isPresent() == (content.status() == Status.DONE),
                "A task has the instant of its completion just while it is done.");
        require(content.equals(content.settled()), "A task that is done does not come again.");
    }

    /**
     * A task as it is first stored.
     *
     * @param content what its client owns; its order is present
     */
    static Task added(TaskKey key, Revision revision, TaskContent content, Instant at) {
        Optional<Instant> completedAt = content.status() == Status.DONE ? Optional.of(at) : Optional.empty();
        return new Task(key, revision, content.settled(), completedAt, at, at, Optional.empty());
    }

    /** {@return what tells it from the others of its workspace} */
    public TaskId id() {
        return key.id();
    }

    /** {@return where it stands} */
    public Order order() {
        return content.order().orElseThrow();
    }

    /** {@return whether it was deleted, and not restored since} */
    public boolean isDeleted() {
        return deletedAt.isPresent();
    }

    /** {@return whether it is done} */
    public boolean isDone() {
        return content.status() == Status.DONE;
    }

    Task replaced(Revision revision, TaskContent content, Instant at) {
        Optional<Instant> completedAt =
                content.status() != Status.DONE ? Optional.empty() : isDone() ? this.completedAt : Optional.of(at);
        TaskContent settled = content.withOrderIfNone(order()).settled();
        return new Task(key, revision, settled, completedAt, createdAt, at, deletedAt);
    }

    Task deleted(Revision revision, Instant at) {
        return new Task(key, revision, content, completedAt, createdAt, at, Optional.of(at));
    }

    Task restored(Revision revision, Instant at) {
        return new Task(key, revision, content, completedAt, createdAt, at, Optional.empty());
    }

    private static Instant toMicroseconds(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS);
    }

    private static void require(boolean holds, String rule) {
        if (!holds) {
            throw new IllegalArgumentException(rule);
        }
    }
}
