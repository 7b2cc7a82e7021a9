package io.pactodo.adapter.persistence;

import io.pactodo.domain.task.Order;
import io.pactodo.domain.task.Revision;
import io.pactodo.domain.task.Surroundings;
import io.pactodo.domain.task.Task;
import io.pactodo.domain.task.TaskChange;
import io.pactodo.domain.task.TaskOutcome;
import io.pactodo.domain.task.TaskRefused;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Writes changes to different tasks, each by itself, in one round trip and one transaction. */
final class Writing {
    /** Makes the workspaces that are missing and locks the others, in a fixed order; changes nothing. */
    private static final String LOCK = """
            INSERT INTO workspace (workspace_id)
            SELECT unnest(?::text[])
            ON CONFLICT (workspace_id) DO UPDATE SET revision = 0 WHERE false
            """;

    private Writing() {}

    /**
     * Writes.
     *
     * @param changes to different tasks
     * @return an outcome for each, in the same sequence
     */
    static List<TaskOutcome> write(Connection connection, List<TaskChange> changes) throws SQLException {
        WriteShape shape = WriteShape.of(changes);
        try (PreparedStatement statement = connection.prepareStatement(LOCK + ";\n" + shape.sql())) {
            bind(connection, statement, changes, shape);
            statement.execute();
            statement.getMoreResults();
            try (ResultSet rows = statement.getResultSet()) {
                return outcomes(rows, changes, shape);
            }
        }
    }

    /** Locks all that these changes will write to, for the rest of the transaction. */
    static void lock(Connection connection, List<TaskChange> changes) throws SQLException {
        lockWorkspaces(connection, workspaces(changes));
    }

    /** Locks workspaces for the rest of the transaction, and makes those that are missing. */
    static void lockWorkspaces(Connection connection, List<String> sorted) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(LOCK)) {
            new ArrayParameters(connection, statement).add("text", sorted, Function.identity());
            statement.executeUpdate();
        }
    }

    private static void bind(
            Connection connection, PreparedStatement statement, List<TaskChange> changes, WriteShape shape)
            throws SQLException {
        List<Task> drafts = changes.stream().map(Writing::draft).toList();
        ArrayParameters parameters = new ArrayParameters(connection, statement);
        parameters.add("text", workspaces(changes), Function.identity());
        parameters.add("text", changes, Writing::workspace);
        parameters.add("uuid", changes, change -> change.key().id().toString());
        parameters.addOptional("int8", changes, Writing::expected);
        parameters.addOptional("numeric", changes, Writing::place);
        for (WrittenColumn column : WrittenColumn.values()) {
            parameters.addOptional(column.type(), drafts, column::valueOf);
        }
        for (WriteCheck check : shape.checks()) {
            parameters.addOptional(check.type(), changes, check::question);
        }
    }

    private static List<String> workspaces(List<TaskChange> changes) {
        return changes.stream().map(Writing::workspace).distinct().sorted().toList();
    }

    private static String workspace(TaskChange change) {
        return change.key().workspace().value();
    }

    /** The revision that the task has to have; empty when there must be no task. */
    private static Optional<String> expected(TaskChange change) {
        return change instanceof TaskChange.Supersede supersede
                ? Optional.of(supersede.before().revision().toString())
                : Optional.empty();
    }

    /** Where the task goes; empty for the end. */
    private static Optional<String> place(TaskChange change) {
        return change instanceof TaskChange.Add add
                ? add.content().order().map(order -> order.value().toString())
                : Optional.of(draft(change).order().value().toString());
    }

    /** The task that the change makes, but for its revision and its place, which are not known yet. */
    private static Task draft(TaskChange change) {
        return committed(change, new Revision(1), Order.ORIGIN);
    }

    private static Task committed(TaskChange change, Revision revision, Order place) {
        TaskChange placed = change instanceof TaskChange.Add add ? add.withOrderIfNone(place) : change;
        return placed.committedAt(revision);
    }

    private static List<TaskOutcome> outcomes(ResultSet rows, List<TaskChange> changes, WriteShape shape)
            throws SQLException {
        TaskOutcome[] outcomes = new TaskOutcome[changes.size()];
        while (rows.next()) {
            int member = rows.getInt(1) - 1;
            outcomes[member] = outcome(rows, changes.get(member), shape);
        }
        return List.of(outcomes);
    }

    private static TaskOutcome outcome(ResultSet row, TaskChange change, WriteShape shape) throws SQLException {
        long revision = row.getLong(2);
        if (!row.wasNull()) {
            return new TaskOutcome.Accepted(committed(change, new Revision(revision), new Order(row.getBigDecimal(3))));
        }
        Optional<Task> current = row.getString(WriteShape.FIRST_TASK_COLUMN) == null
                ? Optional.empty()
                : Optional.of(TaskRow.read(row, WriteShape.FIRST_TASK_COLUMN));
        boolean expected =
                expected(change).equals(current.map(task -> task.revision().toString()));
        return new TaskOutcome.Refused(expected ? objection(row, change, shape) : mismatch(change, current));
    }

    private static TaskRefused mismatch(TaskChange change, Optional<Task> current) {
        return current.<TaskRefused>map(task -> change instanceof TaskChange.Add
                        ? new TaskRefused.AlreadyExists(task)
                        : new TaskRefused.RevisionMismatch(task))
                .orElseGet(() -> new TaskRefused.NotFound(change.key()));
    }

    private static TaskRefused objection(ResultSet row, TaskChange change, WriteShape shape) throws SQLException {
        Surroundings found = shape.surroundings(row, change);
        return found.objectionTo(change)
                .orElseThrow(() -> new IllegalStateException(
                        "The database objects to " + change.key() + " in " + found + ", which the domain does not."));
    }
}
