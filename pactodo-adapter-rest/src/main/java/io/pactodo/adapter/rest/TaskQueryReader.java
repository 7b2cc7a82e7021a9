package io.pactodo.adapter.rest;

import io.pactodo.domain.task.DueBound;
import io.pactodo.domain.task.ListId;
import io.pactodo.domain.task.SearchText;
import io.pactodo.domain.task.Status;
import io.pactodo.domain.task.Tag;
import io.pactodo.domain.task.TaskFilter;
import io.pactodo.domain.task.TaskFilter.Deletion;
import io.pactodo.domain.task.TaskFilter.Parentage;
import io.pactodo.domain.task.TaskId;
import io.pactodo.domain.task.TaskQuery;
import io.pactodo.domain.task.TaskRefused;
import io.pactodo.domain.task.TaskSort;
import io.pactodo.domain.task.Violation;
import io.pactodo.domain.task.WorkspaceId;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads the parameters of a list. Every fault of them is found at once; that of a cursor only when there is no other. */
final class TaskQueryReader {
    private static final List<String> PARAMETERS = List.of(
            "status",
            "tag",
            "list",
            "parent",
            "due_from",
            "due_to",
            "updated_since",
            "q",
            "deleted",
            "sort",
            "limit",
            "cursor");
    private static final Set<String> REPEATABLE = Set.of("status", "tag");
    private static final int MOST_TAGS = 50;

    private final ParameterReader parameters;

    private TaskQueryReader(ParameterReader parameters) {
        this.parameters = parameters;
    }

    /**
     * Reads a query.
     *
     * @param workspace whose tasks it lists
     * @throws ProblemException when a parameter is unknown, repeated, or has a value that it cannot have
     */
    static TaskQuery read(WorkspaceId workspace, QueryString parameters) {
        try {
            TaskQuery query =
                    new TaskQueryReader(new ParameterReader(parameters, PARAMETERS, REPEATABLE)).read(workspace);
            return parameters
                    .first("cursor")
                    .map(cursor -> query.withAfter(Cursors.read(query, cursor)))
                    .orElse(query);
        } catch (TaskRefused.Invalid refused) {
            throw ParameterReader.invalid(refused);
        }
    }

    private TaskQuery read(WorkspaceId workspace) {
        parameters.refuseUnknown();
        parameters.refuseRepeated();
        TaskFilter filter = filter();
        TaskSort sort = parameters.one("sort", TaskQueryReader::sort).orElse(TaskSort.DEFAULT);
        int limit = parameters.one("limit", ParameterReader::limit).orElse(TaskQuery.DEFAULT_LIMIT);
        parameters.refuseIfAny();
        return TaskQuery.in(workspace).withFilter(filter).withSort(sort).withLimit(limit);
    }

    private TaskFilter filter() {
        return new TaskFilter(
                statuses(),
                tags(),
                parameters.one("due_from", TaskQueryReader::bound),
                parameters.one("due_to", TaskQueryReader::bound),
                parameters.one("updated_since", Timestamps::instant),
                parameters.one("q", SearchText::new),
                parameters.one("deleted", ParameterReader::deletion).orElse(Deletion.EXCLUDED),
                parameters.one("list", TaskQueryReader::list),
                parameters.one("parent", TaskQueryReader::parent));
    }

    private static ListId list(String value) {
        return new ListId(Uuids.of("The id of a list", value));
    }

    private static Parentage parent(String value) {
        return value.equals("none")
                ? new Parentage.OfNone()
                : new Parentage.Of(new TaskId(Uuids.of("A parent is none, or the id of a task, which", value)));
    }

    private Set<Status> statuses() {
        Set<Status> statuses = new HashSet<>();
        parameters.all("status").stream()
                .flatMap(value -> Arrays.stream(value.split(",", -1)))
                .distinct()
                .forEach(name -> parameters
                        .collect("status", () -> StatusNames.status(name.strip()))
                        .ifPresent(statuses::add));
        return statuses;
    }

    private Set<Tag> tags() {
        List<String> words = parameters.all("tag");
        if (words.size() > MOST_TAGS) {
            parameters.add(new Violation(
                    "tag",
                    "too_many",
                    "A list is filtered by at most " + MOST_TAGS + " tags; here are " + words.size() + "."));
            return Set.of();
        }
        Set<Tag> tags = new HashSet<>();
        words.forEach(word -> parameters.collect("tag", () -> new Tag(word)).ifPresent(tags::add));
        return tags;
    }

    private static DueBound bound(String value) {
        return value.indexOf(':') < 0
                ? new DueBound.OnDay(CalendarTimeReader.date(value))
                : new DueBound.AtInstant(Timestamps.instant(value));
    }

    private static TaskSort sort(String value) {
        boolean descending = value.startsWith("-");
        TaskSort.Field field = switch (descending ? value.substring(1) : value) {
            case "order" -> TaskSort.Field.ORDER;
            case "due" -> TaskSort.Field.DUE;
            case "priority" -> TaskSort.Field.PRIORITY;
            case "created_at" -> TaskSort.Field.CREATED_AT;
            case "updated_at" -> TaskSort.Field.UPDATED_AT;
            case "title" -> TaskSort.Field.TITLE;
            default ->
                throw new TaskRefused.Invalid(
                        "unknown_value",
                        "sort is order, due, priority, created_at, updated_at or title, with a - before it for"
                                + " descending, not \"" + Shown.of(value) + "\".");
        };
        return new TaskSort(field, descending ? TaskSort.Direction.DESCENDING : TaskSort.Direction.ASCENDING);
    }
}
