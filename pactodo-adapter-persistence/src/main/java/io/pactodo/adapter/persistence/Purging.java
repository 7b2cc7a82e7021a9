package io.pactodo.adapter.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Removes tasks that were deleted long ago: workspace by workspace, each in one statement and transaction of its own. It
 * takes no lock that a writer of other tasks could wait for, and waits for none.
 */
final class Purging {
    static final String DUE = """
            SELECT workspace_id, count(*)
            FROM (
                SELECT workspace_id
                FROM task
                WHERE deleted_at < ?::timestamptz
                ORDER BY deleted_at
                LIMIT ?
            ) longest_deleted
            GROUP BY workspace_id
            ORDER BY workspace_id
            """;

    /** A task that is restored at the same time is either in its writer's hands, and left out, or not deleted any more. */
    static final String PURGE = """
            WITH due AS (
                SELECT id
                FROM task
                WHERE workspace_id = ? AND deleted_at < ?::timestamptz
                ORDER BY deleted_at
                LIMIT ?
                FOR UPDATE SKIP LOCKED
            ),
            gone AS (
                DELETE FROM task
                USING due
                WHERE task.workspace_id = ? AND task.id = due.id
                RETURNING task.workspace_id, task.revision
            ),
            remembered AS (
                INSERT INTO purged (workspace_id, revision)
                SELECT workspace_id, max(revision)
                FROM gone
                GROUP BY workspace_id
                ON CONFLICT (workspace_id) DO UPDATE SET revision = greatest(purged.revision, EXCLUDED.revision)
            )
            SELECT count(*) FROM gone
            """;

    private Purging() {}

    static int purge(Session session, Instant deletedBefore, int most) throws SQLException {
        int purged = 0;
        for (Map.Entry<String, Integer> due :
                session.read(connection -> due(connection, deletedBefore, most)).entrySet()) {
            purged += session.write(connection -> purge(connection, due.getKey(), deletedBefore, due.getValue()));
        }
        return purged;
    }

    private static Map<String, Integer> due(Connection connection, Instant deletedBefore, int most)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(DUE)) {
            statement.setString(1, SqlText.atOrAfter(deletedBefore));
            statement.setInt(2, most);
            try (ResultSet rows = statement.executeQuery()) {
                Map<String, Integer> due = new LinkedHashMap<>();
                while (rows.next()) {
                    due.put(rows.getString(1), rows.getInt(2));
                }
                return due;
            }
        }
    }

    private static int purge(Connection connection, String workspace, Instant deletedBefore, int most)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(PURGE)) {
            statement.setString(1, workspace);
            statement.setString(2, SqlText.atOrAfter(deletedBefore));
            statement.setInt(3, most);
            statement.setString(4, workspace);
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }
}
