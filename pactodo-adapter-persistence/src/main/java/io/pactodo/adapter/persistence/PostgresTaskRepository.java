package io.pactodo.adapter.persistence;

import io.pactodo.domain.task.ChangesPage;
import io.pactodo.domain.task.ChangesQuery;
import io.pactodo.domain.task.Task;
import io.pactodo.domain.task.TaskChange;
import io.pactodo.domain.task.TaskKey;
import io.pactodo.domain.task.TaskOutcome;
import io.pactodo.domain.task.TaskPage;
import io.pactodo.domain.task.TaskQuery;
import io.pactodo.domain.task.TaskRepository;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Keeps tasks in PostgreSQL. Whatever it cannot answer is an outage. */
final class PostgresTaskRepository implements TaskRepository {
    private final Session session;
    private final Committing committing;
    private final Consumer<List<TaskOutcome>> afterwards;

    /**
     * @param session where it reads and writes
     * @param afterwards is told what became of each set
     */
    PostgresTaskRepository(Session session, Consumer<List<TaskOutcome>> afterwards) {
        this.session = session;
        this.afterwards = afterwards;
        this.committing = new Committing(session);
    }

    @Override
    public Map<TaskKey, Task> find(Set<TaskKey> keys) {
        return Outage.unlessAnswered(
                "read " + count(keys.size(), "task"),
                () -> keys.isEmpty() ? Map.of() : session.read(connection -> Finding.find(connection, keys)));
    }

    @Override
    public List<TaskPage> list(List<TaskQuery> queries) {
        return Outage.unlessAnswered(
                "read " + count(queries.size(), "list"),
                () -> queries.isEmpty() ? List.of() : session.read(connection -> Listing.list(connection, queries)));
    }

    @Override
    public List<ChangesPage> changes(List<ChangesQuery> queries) {
        return Outage.unlessAnswered(
                "read " + count(queries.size(), "feed"),
                () -> queries.isEmpty()
                        ? List.of()
                        : session.read(connection -> Following.changes(connection, queries)));
    }

    @Override
    public List<TaskOutcome> apply(List<TaskChange> changes) {
        return told(Outage.unlessAnswered("write " + count(changes.size(), "task"), () -> committing.apply(changes)));
    }

    @Override
    public List<TaskOutcome> applyAtomically(List<TaskChange> changes) {
        return told(Outage.unlessAnswered(
                "write " + count(changes.size(), "task") + " at once", () -> committing.applyAtomically(changes)));
    }

    private List<TaskOutcome> told(List<TaskOutcome> outcomes) {
        afterwards.accept(outcomes);
        return outcomes;
    }

    @Override
    public int purge(Instant deletedBefore, int most) {
        return Outage.unlessAnswered("purge deleted tasks", () -> Purging.purge(session, deletedBefore, most));
    }

    private static String count(int number, String things) {
        return number + " " + things + (number == 1 ? "" : "s");
    }
}
