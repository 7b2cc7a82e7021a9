package io.pactodo.adapter.persistence;

import io.pactodo.domain.task.ListId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Removes lists that were deleted long ago, one by one: they are few. It takes no lock but that of the list itself. */
final class ListPurging {
    /** The inbox is never deleted; that the index of tasks leaves it out has to be said for it to be used. */
    private static final String NOTHING_IN_IT =
            "NOT EXISTS (SELECT FROM task WHERE task.workspace_id = list.workspace_id"
                    + " AND task.list_id = list.id AND task.list_id <> '" + ListId.INBOX + "')";

    static final String DUE = """
            SELECT list.workspace_id, list.id
            FROM list
            WHERE list.deleted_at < ?::timestamptz AND %s
            ORDER BY list.deleted_at
            LIMIT ?
            """.formatted(NOTHING_IN_IT);

    /** Whoever restores it at the same time has given it another instant of deletion by the next look, or none. */
    static final String PURGE = """
            DELETE FROM list
            WHERE list.workspace_id = ? AND list.id = ? AND list.deleted_at < ?::timestamptz AND %s
            """.formatted(NOTHING_IN_IT);

    private record Due(String workspace, UUID list) {}

    private ListPurging() {}

    static int purge(Session session, Instant deletedBefore, int most) throws SQLException {
        int purged = 0;
        for (Due due : session.read(connection -> due(connection, deletedBefore, most))) {
            purged += session.write(connection -> purge(connection, due, deletedBefore));
        }
        return purged;
    }

    private static List<Due> due(Connection connection, Instant deletedBefore, int most) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(DUE)) {
            statement.setString(1, SqlText.atOrAfter(deletedBefore));
            statement.setInt(2, most);
            try (ResultSet rows = statement.executeQuery()) {
                List<Due> due = new ArrayList<>();
                while (rows.next()) {
                    due.add(new Due(rows.getString(1), rows.getObject(2, UUID.class)));
                }
                return due;
            }
        }
    }

    private static int purge(Connection connection, Due due, Instant deletedBefore) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(PURGE)) {
            statement.setString(1, due.workspace());
            statement.setObject(2, due.list());
            statement.setString(3, SqlText.atOrAfter(deletedBefore));
            return statement.executeUpdate();
        }
    }
}
