package io.pactodo.adapter.persistence;

import io.pactodo.domain.task.ChangesPage;
import io.pactodo.domain.task.ChangesQuery;
import io.pactodo.domain.task.Revision;
import io.pactodo.domain.task.Task;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Reads what has changed: the pages of all queries with one statement. */
final class Following {
    /**
     * Its rows are: the query's number, the workspace's revision, the greatest one that was purged, and the columns of a
     * task; a query without tasks has one row, without a task. One statement is one snapshot, and a change is in it just when the counter that it took its
     * number from is: the counter's lock is held until the change is committed.
     */
    static final String SQL = """
            SELECT asked.number, workspace.revision, purged.revision, %s
            FROM unnest(?::text[], ?::int8[], ?::int8[]) WITH ORDINALITY AS asked (workspace_id, since, rows, number)
            LEFT JOIN workspace ON workspace.workspace_id = asked.workspace_id
            LEFT JOIN purged ON purged.workspace_id = asked.workspace_id
            LEFT JOIN LATERAL (
                SELECT %s
                FROM task
                WHERE task.workspace_id = asked.workspace_id AND task.revision > asked.since
                    AND asked.since >= coalesce(purged.revision, 0)
                ORDER BY task.revision
                LIMIT asked.rows
            ) changed ON true
            ORDER BY asked.number, changed.revision
            """.formatted(TaskRow.columns("changed"), TaskRow.columns("task"));

    private static final int FIRST_TASK_COLUMN = 4;

    private Following() {}

    static List<ChangesPage> changes(Connection connection, List<ChangesQuery> queries) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SQL)) {
            ArrayParameters parameters = new ArrayParameters(connection, statement);
            parameters.add("text", queries, query -> query.workspace().value());
            parameters.add("int8", queries, query -> query.since().toString());
            parameters.add("int8", queries, query -> Integer.toString(query.limit() + 1));
            List<PageInTheMaking> pages =
                    queries.stream().map(PageInTheMaking::new).toList();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    pages.get(rows.getInt(1) - 1).take(rows);
                }
            }
            return pages.stream().map(PageInTheMaking::page).toList();
        }
    }

    /** Gathers the rows of one page, of which there is one more than its limit when others follow. */
    private static final class PageInTheMaking {
        private final ChangesQuery query;
        private final List<Task> items = new ArrayList<>();
        private Revision revision = Revision.ZERO;
        private Revision purged = Revision.ZERO;
        private boolean more;

        PageInTheMaking(ChangesQuery query) {
            this.query = query;
        }

        void take(ResultSet row) throws SQLException {
            revision = new Revision(row.getLong(2));
            purged = new Revision(row.getLong(3));
            if (items.size() == query.limit()) {
                more = true;
            } else if (row.getString(FIRST_TASK_COLUMN) != null) {
                items.add(TaskRow.read(row, FIRST_TASK_COLUMN));
            }
        }

        ChangesPage page() {
            return new ChangesPage(query.since(), items, more, revision, purged);
        }
    }
}
