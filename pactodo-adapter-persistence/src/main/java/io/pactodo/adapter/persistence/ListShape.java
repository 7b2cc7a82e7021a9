package io.pactodo.adapter.persistence;

import io.pactodo.domain.task.SortKey;
import io.pactodo.domain.task.TaskFilter;
import io.pactodo.domain.task.TaskQuery;
import io.pactodo.domain.task.TaskSort;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What queries have in common that one statement answers: they differ in values only.
 *
 * @param sort in which sequence
 * @param deletion whether deleted tasks are listed
 * @param continued whether the page begins behind a position
 * @param terms which conditions there are
 */
record ListShape(TaskSort sort, TaskFilter.Deletion deletion, boolean continued, List<ListTerm> terms) {
    static ListShape of(TaskQuery query) {
        return new ListShape(
                query.sort(),
                query.filter().deleted(),
                query.after().isPresent(),
                Arrays.stream(ListTerm.values())
                        .filter(term -> term.valueOf(query.filter()).isPresent())
                        .toList());
    }

    /**
     * The statement. Its rows are: the query's number, the workspace's revision, the sort key and the columns of a task;
     * a query without tasks has one row, without a task. All is read in one statement, so that it is of one moment.
     */
    String sql() {
        return """
                SELECT asked.number, workspace.revision, page.sort_key, %s
                FROM unnest(%s) WITH ORDINALITY AS asked (%s, number)
                LEFT JOIN workspace ON workspace.workspace_id = asked.workspace_id
                LEFT JOIN LATERAL (
                    %s
                ) page ON true
                ORDER BY asked.number, %s
                """.formatted(
                        TaskRow.columns("page"),
                        join(", ", parameters().map(Parameter::placeholder)),
                        join(", ", parameters().map(Parameter::name)),
                        page(),
                        sequence("page.sort_key", "page.id"));
    }

    private String page() {
        return switch (deletion) {
            case EXCLUDED -> range("NOT task.deleted");
            case ONLY -> range("task.deleted");
            case INCLUDED ->
                """
                    SELECT * FROM ((%s) UNION ALL (%s)) either
                    ORDER BY %s
                    LIMIT asked.rows
                    """.formatted(range("NOT task.deleted"), range("task.deleted"), sequence("sort_key", "id"));
        };
    }

    /** The beginning of a page, read off one range of the index of the sequence. */
    private String range(String which) {
        return """
                SELECT %s, task.%s AS sort_key
                FROM task
                WHERE %s
                ORDER BY %s
                LIMIT asked.rows
                """.formatted(
                        TaskRow.columns("task"),
                        sortColumn(),
                        join(" AND ", conditions(which)),
                        sequence("task." + sortColumn(), "task.id"));
    }

    private Stream<String> conditions(String which) {
        Stream<String> always = Stream.of("task.workspace_id = asked.workspace_id", which);
        Stream<String> behind = continued
                ? Stream.of("(task.%s, task.id) %s (asked.after_key, asked.after_id)"
                        .formatted(sortColumn(), isAscending() ? ">" : "<"))
                : Stream.empty();
        return Stream.concat(Stream.concat(always, behind), terms.stream().map(ListTerm::condition));
    }

    private String sequence(String key, String id) {
        return isAscending() ? key + ", " + id : key + " DESC, " + id + " DESC";
    }

    private boolean isAscending() {
        return sort.direction() == TaskSort.Direction.ASCENDING;
    }

    /** What is sent for each query. */
    record Parameter(String name, String type) {
        private String placeholder() {
            return "?::" + type + "[]";
        }
    }

    /** What is sent for each query, in the sequence of the statement's parameters. */
    Stream<Parameter> parameters() {
        Stream<Parameter> always = Stream.of(new Parameter("workspace_id", "text"), new Parameter("rows", "int8"));
        Stream<Parameter> behind = continued
                ? Stream.of(new Parameter("after_key", sortType()), new Parameter("after_id", "uuid"))
                : Stream.empty();
        return Stream.concat(
                Stream.concat(always, behind), terms.stream().map(term -> new Parameter(term.column(), term.type())));
    }

    private String sortColumn() {
        return switch (sort.field()) {
            case ORDER -> "place";
            case DUE -> "due_key";
            case PRIORITY -> "priority_key";
            case CREATED_AT -> "created_at";
            case UPDATED_AT -> "updated_at";
            case TITLE -> "title_key";
        };
    }

    /** The type that sort keys are sent as. */
    String sortType() {
        return switch (sort.field()) {
            case ORDER, PRIORITY -> "numeric";
            case DUE, CREATED_AT, UPDATED_AT -> "timestamptz";
            case TITLE -> "text";
        };
    }

    /** Reads what a task is sorted by as it is stored, which is what the next page has to go on from. */
    SortKey sortKey(ResultSet row, int column) throws SQLException {
        return switch (sort.field()) {
            case ORDER, PRIORITY -> new SortKey.OfNumber(row.getBigDecimal(column));
            case DUE, CREATED_AT, UPDATED_AT ->
                new SortKey.OfInstant(
                        row.getObject(column, OffsetDateTime.class).toInstant());
            case TITLE -> new SortKey.OfText(row.getString(column));
        };
    }

    private static String join(String separator, Stream<String> pieces) {
        return pieces.collect(Collectors.joining(separator));
    }
}
