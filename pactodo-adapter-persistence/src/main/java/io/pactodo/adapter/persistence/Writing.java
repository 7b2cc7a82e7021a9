package io.pactodo.adapter.persistence;

import io.pactodo.domain.task.Order;
import io.pactodo.domain.task.Revision;
import io.pactodo.domain.task.Task;
import io.pactodo.domain.task.TaskChange;
import io.pactodo.domain.task.TaskOutcome;
import io.pactodo.domain.task.TaskRefused;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes changes to different tasks, each by itself, in one round trip and one transaction. */
final class Writing {
    /** Makes the workspaces that are missing and locks the others, in a fixed order; changes nothing. */
    private static final String LOCK = """
            INSERT INTO workspace (workspace_id)
            SELECT unnest(?::text[])
            ON CONFLICT (workspace_id) DO UPDATE SET revision = 0 WHERE false
            """;

    /**
     * Two statements in one round trip and one transaction. The second begins when the first has all locks, and so sees
     * all that was ever committed under them. What fits takes the next revisions, goes last if it has no place, and is
     * written; what does not fit is answered with the task that is there. Counting those without a place turns "one past
     * the last, one after the other" into a sum; 10^30 is the last place there is, as Order.next has it.
     */
    private static final String SQL = LOCK
            + """
            ;
            WITH change AS (
                SELECT *
                FROM unnest(?::text[], ?::uuid[], ?::int8[], ?::numeric[], %s)
                    WITH ORDINALITY AS change (workspace_id, id, expected, place, %s, member)
            ),
            fitting AS (
                SELECT change.*,
                    count(*) FILTER (WHERE change.place IS NULL)
                        OVER (PARTITION BY change.workspace_id ORDER BY change.member) AS placeless
                FROM change
                LEFT JOIN task ON task.workspace_id = change.workspace_id AND task.id = change.id
                WHERE task.revision IS NOT DISTINCT FROM change.expected
            ),
            numbered AS (
                SELECT fitting.*,
                    workspace.revision + row_number() OVER earlier AS revision,
                    least(
                        placeless + greatest(workspace.last_order, max(place - placeless) OVER earlier),
                        1e30) AS last_order
                FROM fitting
                JOIN workspace ON workspace.workspace_id = fitting.workspace_id
                WINDOW earlier AS (PARTITION BY fitting.workspace_id ORDER BY member)
            ),
            stepped AS (
                UPDATE workspace
                SET revision = latest.revision, last_order = latest.last_order
                FROM (
                    SELECT workspace_id, max(revision) AS revision, max(last_order) AS last_order
                    FROM numbered
                    GROUP BY workspace_id
                ) latest
                WHERE workspace.workspace_id = latest.workspace_id
            ),
            written AS (
                INSERT INTO task (workspace_id, id, revision, place, %s)
                SELECT workspace_id, id, revision, coalesce(place, last_order), %s
                FROM numbered
                ON CONFLICT (workspace_id, id) DO UPDATE SET (revision, place, %s) = (EXCLUDED.revision, EXCLUDED.place, %s)
            )
            SELECT change.member, numbered.revision, coalesce(numbered.place, numbered.last_order), %s
            FROM change
            LEFT JOIN numbered ON numbered.member = change.member
            LEFT JOIN task ON numbered.member IS NULL
                AND task.workspace_id = change.workspace_id AND task.id = change.id
            """.formatted(
                            columns(column -> "?::" + column.type() + "[]"),
                            columns(WrittenColumn::column),
                            columns(WrittenColumn::column),
                            columns(WrittenColumn::expression),
                            columns(WrittenColumn::column),
                            columns(column -> "EXCLUDED." + column.column()),
                            TaskRow.columns("task"));

    private Writing() {}

    /**
     * Writes.
     *
     * @param changes to different tasks
     * @return an outcome for each, in the same sequence
     */
    static List<TaskOutcome> write(Connection connection, List<TaskChange> changes) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SQL)) {
            bind(connection, statement, changes);
            statement.execute();
            statement.getMoreResults();
            try (ResultSet rows = statement.getResultSet()) {
                return outcomes(rows, changes);
            }
        }
    }

    /** Locks all that these changes will write to, for the rest of the transaction. */
    static void lock(Connection connection, List<TaskChange> changes) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(LOCK)) {
            new ArrayParameters(connection, statement).add("text", workspaces(changes), Function.identity());
            statement.executeUpdate();
        }
    }

    private static void bind(Connection connection, PreparedStatement statement, List<TaskChange> changes)
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

    private static List<TaskOutcome> outcomes(ResultSet rows, List<TaskChange> changes) throws SQLException {
        TaskOutcome[] outcomes = new TaskOutcome[changes.size()];
        while (rows.next()) {
            int member = rows.getInt(1) - 1;
            outcomes[member] = outcome(rows, changes.get(member));
        }
        return List.of(outcomes);
    }

    private static TaskOutcome outcome(ResultSet row, TaskChange change) throws SQLException {
        long revision = row.getLong(2);
        if (!row.wasNull()) {
            return new TaskOutcome.Accepted(committed(change, new Revision(revision), new Order(row.getBigDecimal(3))));
        }
        if (row.getString(4) == null) {
            return new TaskOutcome.Refused(new TaskRefused.NotFound(change.key()));
        }
        Task current = TaskRow.read(row, 4);
        return new TaskOutcome.Refused(
                change instanceof TaskChange.Add
                        ? new TaskRefused.AlreadyExists(current)
                        : new TaskRefused.RevisionMismatch(current));
    }

    private static String columns(Function<WrittenColumn, String> piece) {
        return Arrays.stream(WrittenColumn.values()).map(piece).collect(Collectors.joining(", "));
    }
}
