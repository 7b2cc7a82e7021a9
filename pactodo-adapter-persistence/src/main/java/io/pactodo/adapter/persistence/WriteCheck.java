package io.pactodo.adapter.persistence;

import io.pactodo.domain.task.ListId;
import io.pactodo.domain.task.Presence;
import io.pactodo.domain.task.Surroundings;
import io.pactodo.domain.task.TaskChange;
import io.pactodo.domain.task.TaskId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/**
 * What a written set may have to look at beside its own tasks: {@link Surroundings#objectionTo} in SQL. A set that has no
 * member with that question does not ask it.
 */
enum WriteCheck {
    /** Whether the list that is entered is there. */
    LIST(
            "entered",
            "uuid",
            "list.deleted AS list_deleted",
            "LEFT JOIN list ON list.workspace_id = change.workspace_id AND list.id = change.entered",
            "change.entered IS NOT NULL AND change.list_deleted IS NOT FALSE",
            "change.list_deleted"),
    /** Whether the parent that is joined is there, and how deep the tree would be. */
    PARENT(
            "joined",
            "uuid",
            "upward.above, upward.circular, upward.parent_deleted, downward.levels",
            """
            CROSS JOIN LATERAL (
                WITH RECURSIVE line AS (
                    SELECT task.id, task.parent_id, task.deleted, 1 AS level
                    FROM task
                    WHERE task.workspace_id = change.workspace_id AND task.id = change.joined
                    UNION ALL
                    SELECT task.id, task.parent_id, task.deleted, line.level + 1
                    FROM line
                    JOIN task ON task.workspace_id = change.workspace_id AND task.id = line.parent_id
                    WHERE line.level < %1$d AND line.id <> change.id
                )
                SELECT count(*) AS above, bool_or(line.id = change.id) AS circular,
                    bool_or(line.deleted) FILTER (WHERE line.level = 1) AS parent_deleted
                FROM line
            ) upward
            CROSS JOIN LATERAL (
                WITH RECURSIVE part AS (
                    SELECT change.id, 1 AS level
                    WHERE change.joined IS NOT NULL
                    UNION ALL
                    SELECT task.id, part.level + 1
                    FROM part
                    JOIN task ON task.workspace_id = change.workspace_id
                        AND task.parent_id = part.id AND NOT task.deleted
                    WHERE part.level < %1$d
                )
                SELECT max(part.level) AS levels
                FROM part
            ) downward""".formatted(Surroundings.MOST_LEVELS),
            "change.joined IS NOT NULL AND (change.parent_deleted IS NOT FALSE OR change.circular"
                    + " OR change.above + change.levels > " + Surroundings.MOST_LEVELS + ")",
            "change.above, change.circular, change.parent_deleted, change.levels"),
    /** Whether tasks would be left without the parent that is deleted. */
    SUBTASKS("leaving", "bool", "parts.subtasks", """
            CROSS JOIN LATERAL (
                SELECT count(*) AS subtasks
                FROM task
                WHERE change.leaving AND task.workspace_id = change.workspace_id
                    AND task.parent_id = change.id AND NOT task.deleted
            ) parts""", "change.subtasks > 0", "change.subtasks");

    private final String column;
    private final String type;
    private final String facts;
    private final String source;
    private final String hindrance;
    private final String results;

    WriteCheck(String column, String type, String facts, String source, String hindrance, String results) {
        this.column = column;
        this.type = type;
        this.facts = facts;
        this.source = source;
        this.hindrance = hindrance;
        this.results = results;
    }

    /** What is asked about, of a {@code change}. */
    String column() {
        return column;
    }

    /** The type that it is sent as. */
    String type() {
        return type;
    }

    /** The columns to select for the answer, and where from. */
    String facts() {
        return facts;
    }

    /** What to join for the answer. */
    String source() {
        return source;
    }

    /** What of a {@code change} with the answer must not be so. */
    String hindrance() {
        return hindrance;
    }

    /** The answer as columns of a {@code change}. */
    String results() {
        return results;
    }

    /** What that change asks; empty when it does not. */
    Optional<String> question(TaskChange change) {
        return switch (this) {
            case LIST -> change.listEntered().map(ListId::toString);
            case PARENT -> change.parentJoined().map(TaskId::toString);
            case SUBTASKS -> change.leavesSubtasksBehind() ? Optional.of("true") : Optional.empty();
        };
    }

    /** Puts the answer that is in this row into what else is known. */
    Surroundings read(ResultSet row, Surroundings known) throws SQLException {
        return switch (this) {
            case LIST ->
                new Surroundings(
                        presence(row, "list_deleted"),
                        known.parent(),
                        known.above(),
                        known.levels(),
                        known.circular(),
                        known.subtasks());
            case PARENT ->
                new Surroundings(
                        known.list(),
                        presence(row, "parent_deleted"),
                        row.getInt("above"),
                        row.getInt("levels"),
                        row.getBoolean("circular"),
                        known.subtasks());
            case SUBTASKS ->
                new Surroundings(
                        known.list(),
                        known.parent(),
                        known.above(),
                        known.levels(),
                        known.circular(),
                        row.getLong("subtasks"));
        };
    }

    private static Presence presence(ResultSet row, String column) throws SQLException {
        boolean deleted = row.getBoolean(column);
        return row.wasNull() ? Presence.ABSENT : deleted ? Presence.DELETED : Presence.LIVE;
    }
}
