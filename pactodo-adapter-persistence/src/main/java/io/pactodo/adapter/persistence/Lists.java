package io.pactodo.adapter.persistence;

import io.pactodo.domain.task.ListChange;
import io.pactodo.domain.task.ListId;
import io.pactodo.domain.task.ListKey;
import io.pactodo.domain.task.ListPage;
import io.pactodo.domain.task.ListPosition;
import io.pactodo.domain.task.ListQuery;
import io.pactodo.domain.task.ListRefused;
import io.pactodo.domain.task.Order;
import io.pactodo.domain.task.Revision;
import io.pactodo.domain.task.TaskFilter.Deletion;
import io.pactodo.domain.task.TaskList;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads and writes lists, one at a time: they are few, and seldom written. */
final class Lists {
    private static final String ONE =
            "SELECT " + ListRow.COLUMNS + " FROM list WHERE list.workspace_id = ? AND list.id = ?";

    /** Whether the inbox has a row is told in each row: the page is of that moment, too. */
    private static final String PAGE = """
            SELECT workspace.revision AS read_at,
                EXISTS (
                    SELECT FROM list WHERE list.workspace_id = workspace.workspace_id AND list.id = ?) AS has_inbox,
                page.*
            FROM workspace
            LEFT JOIN LATERAL (
                SELECT %s
                FROM list
                WHERE list.workspace_id = workspace.workspace_id AND list.deleted = ANY (?)
                    AND (list.place, list.id) > (?, ?)
                ORDER BY list.place, list.id
                LIMIT ?
            ) page ON true
            WHERE workspace.workspace_id = ?
            """.formatted(ListRow.COLUMNS);

    private static final String LIVE_TASKS =
            "SELECT count(*) FROM task WHERE workspace_id = ? AND list_id = ? AND list_id <> '" + ListId.INBOX
                    + "' AND NOT deleted";

    private static final String STEP = """
            UPDATE workspace
            SET revision = revision + 1
            WHERE workspace_id = ?
            RETURNING revision, (
                SELECT coalesce(max(list.place), 0) FROM list WHERE list.workspace_id = workspace.workspace_id)
            """;

    private static final String WRITE = """
            INSERT INTO list (workspace_id, id, revision, name, place, created_at, updated_at, deleted_at)
            VALUES (?, ?, ?, ?, ?, ?::timestamptz, ?::timestamptz, ?::timestamptz)
            ON CONFLICT (workspace_id, id) DO UPDATE
            SET (revision, name, place, updated_at, deleted_at) =
                (EXCLUDED.revision, EXCLUDED.name, EXCLUDED.place, EXCLUDED.updated_at, EXCLUDED.deleted_at)
            """;

    private static final ListPosition BEFORE_ALL =
            new ListPosition(new Order(BigDecimal.TEN.pow(30).negate()), new ListId(new UUID(0, 0)));

    private Lists() {}

    static Optional<TaskList> find(Connection connection, ListKey key) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ONE)) {
            statement.setString(1, key.workspace().value());
            statement.setObject(2, key.id().value());
            try (ResultSet rows = statement.executeQuery()) {
                if (rows.next()) {
                    return Optional.of(ListRow.read(rows, key.workspace()));
                }
                return key.id().isInbox() ? Optional.of(TaskList.inbox(key.workspace())) : Optional.empty();
            }
        }
    }

    static ListPage page(Connection connection, ListQuery query) throws SQLException {
        Revision revision = Revision.ZERO;
        boolean hasInbox = false;
        List<TaskList> following = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(PAGE)) {
            ListPosition after = query.after().orElse(BEFORE_ALL);
            statement.setObject(1, ListId.INBOX.value());
            statement.setArray(2, connection.createArrayOf("bool", deletion(query.deleted())));
            statement.setBigDecimal(3, after.order().value());
            statement.setObject(4, after.id().value());
            statement.setInt(5, query.limit() + 1);
            statement.setString(6, query.workspace().value());
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    revision = new Revision(rows.getLong("read_at"));
                    hasInbox = rows.getBoolean("has_inbox");
                    if (rows.getString("id") != null) {
                        following.add(ListRow.read(rows, query.workspace()));
                    }
                }
            }
        }
        TaskList inbox = TaskList.inbox(query.workspace());
        if (!hasInbox && query.admits(inbox)) {
            following.add(inbox);
            following.sort(Comparator.comparing(TaskList::position));
        }
        return ListPage.of(query, following, revision);
    }

    /** Commits a change, in a transaction that ends with it. */
    static TaskList apply(Connection connection, ListChange change) throws SQLException {
        ListKey key = change.key();
        Writing.lockWorkspaces(connection, List.of(key.workspace().value()));
        long liveTasks = change.leavesItDeleted() ? liveTasks(connection, key) : 0;
        Optional<ListRefused> objection = change.objection(find(connection, key), liveTasks);
        if (objection.isPresent()) {
            throw objection.get();
        }
        TaskList committed = step(connection, change);
        write(connection, committed);
        return committed;
    }

    private static long liveTasks(Connection connection, ListKey key) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(LIVE_TASKS)) {
            statement.setString(1, key.workspace().value());
            statement.setObject(2, key.id().value());
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    private static TaskList step(Connection connection, ListChange change) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(STEP)) {
            statement.setString(1, change.key().workspace().value());
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                // The inbox stands at the origin as long as it has no row.
                Order furthest = new Order(rows.getBigDecimal(2)).max(Order.ORIGIN);
                return change.committedAt(new Revision(rows.getLong(1)), furthest.next());
            }
        }
    }

    private static void write(Connection connection, TaskList list) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(WRITE)) {
            statement.setString(1, list.key().workspace().value());
            statement.setObject(2, list.id().value());
            statement.setLong(3, list.revision().value());
            statement.setString(4, list.content().name().value());
            statement.setBigDecimal(5, list.order().value());
            statement.setString(6, SqlText.of(list.createdAt()));
            statement.setString(7, SqlText.of(list.updatedAt()));
            statement.setString(8, list.deletedAt().map(SqlText::of).orElse(null));
            statement.executeUpdate();
        }
    }

    private static Boolean[] deletion(Deletion deleted) {
        return switch (deleted) {
            case EXCLUDED -> new Boolean[] {false};
            case ONLY -> new Boolean[] {true};
            case INCLUDED -> new Boolean[] {false, true};
        };
    }
}
