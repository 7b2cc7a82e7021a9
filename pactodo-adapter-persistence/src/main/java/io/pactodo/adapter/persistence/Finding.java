package io.pactodo.adapter.persistence;

import io.pactodo.domain.task.Task;
import io.pactodo.domain.task.TaskKey;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Reads tasks by their keys. */
final class Finding {
    static final String ONE = """
            SELECT %s
            FROM task
            WHERE workspace_id = ? AND id = ?
            """.formatted(TaskRow.columns("task"));

    static final String MANY = """
            SELECT %s
            FROM unnest(?::text[], ?::uuid[]) AS wanted (workspace_id, id)
            JOIN task ON task.workspace_id = wanted.workspace_id AND task.id = wanted.id
            """.formatted(TaskRow.columns("task"));

    private Finding() {}

    static Map<TaskKey, Task> find(Connection connection, Set<TaskKey> keys) throws SQLException {
        try (PreparedStatement statement =
                keys.size() == 1 ? one(connection, keys.iterator().next()) : many(connection, keys)) {
            Map<TaskKey, Task> found = new HashMap<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    Task task = TaskRow.read(rows, 1);
                    found.put(task.key(), task);
                }
            }
            return found;
        }
    }

    private static PreparedStatement one(Connection connection, TaskKey key) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(ONE);
        statement.setString(1, key.workspace().value());
        statement.setObject(2, key.id().value());
        return statement;
    }

    private static PreparedStatement many(Connection connection, Set<TaskKey> keys) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(MANY);
        ArrayParameters parameters = new ArrayParameters(connection, statement);
        parameters.add("text", keys, key -> key.workspace().value());
        parameters.add("uuid", keys, key -> key.id().toString());
        return statement;
    }
}
