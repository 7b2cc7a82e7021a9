package io.pactodo.adapter.persistence;

import io.pactodo.domain.task.ChangesPage;
import io.pactodo.domain.task.ChangesQuery;
import io.pactodo.domain.task.StorageException;
import io.pactodo.domain.task.Task;
import io.pactodo.domain.task.TaskChange;
import io.pactodo.domain.task.TaskKey;
import io.pactodo.domain.task.TaskOutcome;
import io.pactodo.domain.task.TaskPage;
import io.pactodo.domain.task.TaskQuery;
import io.pactodo.domain.task.TaskRepository;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Keeps tasks in PostgreSQL. Whatever it cannot answer is an outage. */
final class PostgresTaskRepository implements TaskRepository {
    private final Connections connections;
    private final Committing committing;
    private final Consumer<List<TaskOutcome>> afterCommit;

    /** One of whose changes nobody is told. */
    PostgresTaskRepository(Connections connections) {
        this(connections, outcomes -> {});
    }

    /** @param afterCommit is told what became of each set, once it is committed */
    PostgresTaskRepository(Connections connections, Consumer<List<TaskOutcome>> afterCommit) {
        this.connections = connections;
        this.afterCommit = afterCommit;
        this.committing = new Committing(connections);
    }

    @Override
    public Map<TaskKey, Task> find(Set<TaskKey> keys) {
        return answer(
                "read " + count(keys.size(), "task"),
                () -> keys.isEmpty() ? Map.of() : connections.call(connection -> Finding.find(connection, keys)));
    }

    @Override
    public List<TaskPage> list(List<TaskQuery> queries) {
        return answer(
                "read " + count(queries.size(), "list"),
                () -> queries.isEmpty()
                        ? List.of()
                        : connections.call(connection -> Listing.list(connection, queries)));
    }

    @Override
    public List<ChangesPage> changes(List<ChangesQuery> queries) {
        return answer(
                "read " + count(queries.size(), "feed"),
                () -> queries.isEmpty()
                        ? List.of()
                        : connections.call(connection -> Following.changes(connection, queries)));
    }

    @Override
    public List<TaskOutcome> apply(List<TaskChange> changes) {
        return told(answer("write " + count(changes.size(), "task"), () -> committing.apply(changes)));
    }

    @Override
    public List<TaskOutcome> applyAtomically(List<TaskChange> changes) {
        return told(answer(
                "write " + count(changes.size(), "task") + " at once", () -> committing.applyAtomically(changes)));
    }

    private List<TaskOutcome> told(List<TaskOutcome> outcomes) {
        afterCommit.accept(outcomes);
        return outcomes;
    }

    @Override
    public int purge(Instant deletedBefore, int most) {
        return answer("purge deleted tasks", () -> Purging.purge(connections, deletedBefore, most));
    }

    /** Something to ask the database. */
    @FunctionalInterface
    private interface Question<T> {
        T ask() throws SQLException;
    }

    private static String count(int number, String things) {
        return number + " " + things + (number == 1 ? "" : "s");
    }

    private static <T> T answer(String attempt, Question<T> question) {
        try {
            return question.ask();
        } catch (SQLException failure) {
            throw new StorageException(
                    OneLine.of("The database could not " + attempt + ": " + failure.getMessage()), failure);
        }
    }
}
