package io.pactodo.adapter.persistence;

import io.pactodo.domain.task.Revision;
import io.pactodo.domain.task.Tag;
import io.pactodo.domain.task.TagCount;
import io.pactodo.domain.task.TagPage;
import io.pactodo.domain.task.TagQuery;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Counts the tags of a workspace's tasks. Looks at each task of the workspace that is not deleted. */
final class TagCounting {
    /** Its rows are: the workspace's revision, a tag and its count; one without a tag if there is none. */
    private static final String SQL = """
            SELECT workspace.revision, counted.tag, counted.tasks
            FROM workspace
            LEFT JOIN LATERAL (
                SELECT used.tag, count(*) AS tasks
                FROM task
                CROSS JOIN LATERAL unnest(task.tags) AS used (tag)
                WHERE task.workspace_id = workspace.workspace_id AND NOT task.deleted AND used.tag > ?
                GROUP BY used.tag
                ORDER BY used.tag
                LIMIT ?
            ) counted ON true
            WHERE workspace.workspace_id = ?
            ORDER BY counted.tag
            """;

    private TagCounting() {}

    static TagPage page(Connection connection, TagQuery query) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SQL)) {
            statement.setString(1, query.after().map(Tag::value).orElse(""));
            statement.setInt(2, query.limit() + 1);
            statement.setString(3, query.workspace().value());
            Revision revision = Revision.ZERO;
            List<TagCount> following = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    revision = new Revision(rows.getLong(1));
                    if (rows.getString(2) != null) {
                        following.add(new TagCount(new Tag(rows.getString(2)), rows.getLong(3)));
                    }
                }
            }
            return TagPage.of(query, following, revision);
        }
    }
}
