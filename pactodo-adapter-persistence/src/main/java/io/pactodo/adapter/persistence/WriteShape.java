package io.pactodo.adapter.persistence;

import io.pactodo.domain.task.Surroundings;
import io.pactodo.domain.task.TaskChange;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What sets have in common that one statement writes: they differ in values only.
 *
 * @param checks what some member of them asks about
 * @param sql the statement
 */
record WriteShape(List<WriteCheck> checks, String sql) {
    /** Where the columns of a task begin in what the statement answers. */
    static final int FIRST_TASK_COLUMN = 4;

    /** One for each combination, made once: that is dearer than writing a task. */
    private static final Map<Set<WriteCheck>, WriteShape> ALL = combinations().stream()
            .collect(Collectors.toUnmodifiableMap(Function.identity(), checks -> {
                List<WriteCheck> sequence = checks.stream().sorted().toList();
                return new WriteShape(sequence, sql(sequence));
            }));

    static WriteShape of(List<TaskChange> changes) {
        Set<WriteCheck> asked = EnumSet.noneOf(WriteCheck.class);
        for (WriteCheck check : WriteCheck.values()) {
            if (changes.stream().anyMatch(change -> check.question(change).isPresent())) {
                asked.add(check);
            }
        }
        return Objects.requireNonNull(ALL.get(asked));
    }

    private static Set<Set<WriteCheck>> combinations() {
        Set<Set<WriteCheck>> combinations = new HashSet<>(Set.of(Set.of()));
        for (WriteCheck check : WriteCheck.values()) {
            for (Set<WriteCheck> without : List.copyOf(combinations)) {
                Set<WriteCheck> with = new HashSet<>(without);
                with.add(check);
                combinations.add(Set.copyOf(with));
            }
        }
        return combinations;
    }

    /** What that refused change found around its task, read off its row. */
    Surroundings surroundings(ResultSet row, TaskChange change) throws SQLException {
        Surroundings found = Surroundings.CLEAR;
        for (WriteCheck check : checks) {
            if (check.question(change).isPresent()) {
                found = check.read(row, found);
            }
        }
        return found;
    }

    /**
     * It follows the one that takes the locks, in one round trip and one transaction: it begins when the first has all
     * locks, and so sees all that was ever committed under them. What fits takes the next revisions, goes last if it has
     * no place, and is written; what does not fit is answered with the task that is there, and with what else stood in
     * its way. Counting those without a place turns "one past the last, one after the other" into a sum; 10^30 is the
     * last place there is, as Order.next has it.
     */
    private static String sql(List<WriteCheck> checks) {
        return """
                WITH change AS (
                    %s
                ),
                fitting AS (
                    SELECT change.*,
                        count(*) FILTER (WHERE change.place IS NULL)
                            OVER (PARTITION BY change.workspace_id ORDER BY change.member) AS placeless
                    FROM change
                    LEFT JOIN task ON task.workspace_id = change.workspace_id AND task.id = change.id
                    WHERE task.revision IS NOT DISTINCT FROM change.expected%s
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
                SELECT change.member, numbered.revision, coalesce(numbered.place, numbered.last_order), %s%s
                FROM change
                LEFT JOIN numbered ON numbered.member = change.member
                LEFT JOIN task ON numbered.member IS NULL
                    AND task.workspace_id = change.workspace_id AND task.id = change.id
                """.formatted(
                        checks.isEmpty() ? asked(checks) : answered(checks),
                        pieces(checks, check -> " AND (" + check.hindrance() + ") IS NOT TRUE"),
                        columns(WrittenColumn::column),
                        columns(WrittenColumn::expression),
                        columns(WrittenColumn::column),
                        columns(column -> "EXCLUDED." + column.column()),
                        TaskRow.columns("task"),
                        pieces(checks, check -> ", " + check.results()));
    }

    private static String answered(List<WriteCheck> checks) {
        return """
                SELECT change.*%s
                FROM (%s) change
                %s""".formatted(
                        pieces(checks, check -> ", " + check.facts()),
                        asked(checks),
                        pieces(checks, check -> check.source() + "\n"));
    }

    private static String asked(List<WriteCheck> checks) {
        return """
                SELECT *
                FROM unnest(?::text[], ?::uuid[], ?::int8[], ?::numeric[], %s%s)
                    WITH ORDINALITY AS change (workspace_id, id, expected, place, %s%s, member)""".formatted(
                        columns(column -> "?::" + column.type() + "[]"),
                        pieces(checks, check -> ", ?::" + check.type() + "[]"),
                        columns(WrittenColumn::column),
                        pieces(checks, check -> ", " + check.column()));
    }

    private static String pieces(Collection<WriteCheck> checks, Function<WriteCheck, String> piece) {
        return checks.stream().map(piece).collect(Collectors.joining());
    }

    private static String columns(Function<WrittenColumn, String> piece) {
        return Arrays.stream(WrittenColumn.values()).map(piece).collect(Collectors.joining(", "));
    }
}
