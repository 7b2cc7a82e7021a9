package io.pactodo.adapter.persistence;

import io.pactodo.domain.task.ListContent;
import io.pactodo.domain.task.ListId;
import io.pactodo.domain.task.ListKey;
import io.pactodo.domain.task.ListName;
import io.pactodo.domain.task.Order;
import io.pactodo.domain.task.Revision;
import io.pactodo.domain.task.TaskList;
import io.pactodo.domain.task.TaskRefused;
import io.pactodo.domain.task.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLDataException;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

/** A list as a row. */
final class ListRow {
    /** The columns that {@link #read} reads. */
    static final String COLUMNS =
            "list.id, list.revision, list.name, list.place, list.created_at, list.updated_at," + " list.deleted_at";

    private ListRow() {}

    /** Reads a list of that workspace off the current row. */
    static TaskList read(ResultSet row, WorkspaceId workspace) throws SQLException {
        ListKey key = new ListKey(workspace, new ListId(row.getObject("id", UUID.class)));
        try {
            return new TaskList(
                    key,
                    new Revision(row.getLong("revision")),
                    new ListContent(
                            new ListName(row.getString("name")), Optional.of(new Order(row.getBigDecimal("place")))),
                    instant(row, "created_at").orElseThrow(),
                    instant(row, "updated_at").orElseThrow(),
                    instant(row, "deleted_at"));
        } catch (TaskRefused | IllegalArgumentException unreadable) {
            throw new SQLDataException(
                    "the stored list " + key + " is not one: " + unreadable.getMessage(), unreadable);
        }
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
