package io.pactodo.adapter.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Removes old receipts: workspace by workspace, each in one statement and transaction of its own, so that no lock is held
 * for longer than that. It waits for nobody.
 */
final class Forgetting {
    static final String OLDEST = """
            SELECT workspace_id, request::text
            FROM receipt
            WHERE written_at < ?::timestamptz
            ORDER BY written_at
            LIMIT ?
            """;

    /** One that is written over at the same time is either in another's hands, and left out, or not old any more. */
    static final String FORGET = """
            WITH old AS (
                SELECT request
                FROM receipt
                WHERE workspace_id = ? AND request = ANY (?::text[]::bytea[]) AND written_at < ?::timestamptz
                FOR UPDATE SKIP LOCKED
            )
            DELETE FROM receipt
            USING old
            WHERE receipt.workspace_id = ? AND receipt.request = old.request
            """;

    private Forgetting() {}

    static int forget(Session session, Instant writtenBefore, int most) throws SQLException {
        int forgotten = 0;
        for (Map.Entry<String, List<String>> old : session.read(connection -> oldest(connection, writtenBefore, most))
                .entrySet()) {
            forgotten += session.write(connection -> forget(connection, old.getKey(), old.getValue(), writtenBefore));
        }
        return forgotten;
    }

    /** By workspace; each as PostgreSQL writes bytes. */
    private static Map<String, List<String>> oldest(Connection connection, Instant writtenBefore, int most)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(OLDEST)) {
            statement.setString(1, SqlText.atOrAfter(writtenBefore));
            statement.setInt(2, most);
            try (ResultSet rows = statement.executeQuery()) {
                Map<String, List<String>> oldest = new LinkedHashMap<>();
                while (rows.next()) {
                    oldest.computeIfAbsent(rows.getString(1), workspace -> new ArrayList<>())
                            .add(rows.getString(2));
                }
                return oldest;
            }
        }
    }

    private static int forget(Connection connection, String workspace, List<String> old, Instant writtenBefore)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(FORGET)) {
            statement.setString(1, workspace);
            statement.setArray(2, connection.createArrayOf("text", old.toArray()));
            statement.setString(3, SqlText.atOrAfter(writtenBefore));
            statement.setString(4, workspace);
            return statement.executeUpdate();
        }
    }
}
