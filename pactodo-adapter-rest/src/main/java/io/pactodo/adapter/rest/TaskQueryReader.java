package io.pactodo.adapter.rest;

import io.pactodo.domain.task.DueBound;
import io.pactodo.domain.task.SearchText;
import io.pactodo.domain.task.Status;
import io.pactodo.domain.task.Tag;
import io.pactodo.domain.task.TaskFilter;
import io.pactodo.domain.task.TaskFilter.Deletion;
import io.pactodo.domain.task.TaskQuery;
import io.pactodo.domain.task.TaskRefused;
import io.pactodo.domain.task.TaskSort;
import io.pactodo.domain.task.Violation;
import io.pactodo.domain.task.Violations;
import io.pactodo.domain.task.WorkspaceId;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Reads the parameters of a list. Every fault of them is found at once; that of a cursor only when there is no other. */
final class TaskQueryReader {
    private static final List<String> PARAMETERS =
            List.of("status", "tag", "due_from", "due_to", "updated_since", "q", "deleted", "sort", "limit", "cursor");
    private static final Set<String> REPEATABLE = Set.of("status", "tag");
    private static final int MOST_UNKNOWN = 20;
    private static final int MOST_TAGS = 50;
    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,9}");

    private final QueryString parameters;
    private final Violations violations = new Violations();

    private TaskQueryReader(QueryString parameters) {
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
            TaskQuery query = new TaskQueryReader(parameters).read(workspace);
            return parameters
                    .first("cursor")
                    .map(cursor -> query.withAfter(Cursors.read(query, cursor)))
                    .orElse(query);
        } catch (TaskRefused.Invalid refused) {
            throw invalid(refused);
        }
    }

    private TaskQuery read(WorkspaceId workspace) {
        refuseUnknown();
        refuseRepeated();
        TaskFilter filter = filter();
        TaskSort sort = one("sort", TaskQueryReader::sort).orElse(TaskSort.DEFAULT);
        int limit = one("limit", TaskQueryReader::limit).orElse(TaskQuery.DEFAULT_LIMIT);
        violations.refuseIfAny();
        return TaskQuery.in(workspace).withFilter(filter).withSort(sort).withLimit(limit);
    }

    private TaskFilter filter() {
        return new TaskFilter(
                statuses(),
                tags(),
                one("due_from", TaskQueryReader::bound),
                one("due_to", TaskQueryReader::bound),
                one("updated_since", Timestamps::instant),
                one("q", SearchText::new),
                one("deleted", TaskQueryReader::deletion).orElse(Deletion.EXCLUDED));
    }

    private Set<Status> statuses() {
        Set<Status> statuses = new HashSet<>();
        parameters.all("status").stream()
                .flatMap(value -> Arrays.stream(value.split(",", -1)))
                .distinct()
                .forEach(name -> violations
                        .collect("status", () -> StatusNames.status(name.strip()))
                        .ifPresent(statuses::add));
        return statuses;
    }

    private Set<Tag> tags() {
        List<String> words = parameters.all("tag");
        if (words.size() > MOST_TAGS) {
            violations.add(new Violation(
                    "tag",
                    "too_many",
                    "A list is filtered by at most " + MOST_TAGS + " tags; here are " + words.size() + "."));
            return Set.of();
        }
        Set<Tag> tags = new HashSet<>();
        words.forEach(word -> violations.collect("tag", () -> new Tag(word)).ifPresent(tags::add));
        return tags;
    }

    private <T> Optional<T> one(String name, Function<String, T> reader) {
        return parameters.first(name).flatMap(value -> violations.collect(name, () -> reader.apply(value)));
    }

    private static DueBound bound(String value) {
        return value.indexOf(':') < 0
                ? new DueBound.OnDay(CalendarTimeReader.date(value))
                : new DueBound.AtInstant(Timestamps.instant(value));
    }

    private static Deletion deletion(String value) {
        return switch (value) {
            case "false" -> Deletion.EXCLUDED;
            case "true" -> Deletion.ONLY;
            case "any" -> Deletion.INCLUDED;
            default ->
                throw new TaskRefused.Invalid(
                        "unknown_value",
                        "deleted is false (the default), true for deleted tasks only, or any, not \"" + Shown.of(value)
                                + "\".");
        };
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

    private static int limit(String value) {
        if (!WHOLE.matcher(value).matches()) {
            throw new TaskRefused.Invalid(
                    "out_of_range",
                    "A limit is a whole number from 1 to " + TaskQuery.MOST + ", not \"" + Shown.of(value) + "\".");
        }
        int limit = Integer.parseInt(value);
        return TaskQuery.in(WorkspaceId.DEFAULT).withLimit(limit).limit();
    }

    private void refuseUnknown() {
        parameters.names().stream()
                .filter(name -> !PARAMETERS.contains(name))
                .limit(MOST_UNKNOWN)
                .map(TaskQueryReader::unknown)
                .forEach(violations::add);
    }

    private void refuseRepeated() {
        parameters.names().stream()
                .filter(name -> PARAMETERS.contains(name) && !REPEATABLE.contains(name))
                .filter(name -> parameters.all(name).size() > 1)
                .map(name -> new Violation(name, "repeated", name + " is given more than once: give it once."))
                .forEach(violations::add);
    }

    private static Violation unknown(String name) {
        String shown = Shown.of(name);
        String wayOut = Closest.to(name, PARAMETERS)
                .map(meant -> "did you mean " + meant + "?")
                .orElseGet(() -> "known are " + String.join(", ", PARAMETERS) + ".");
        return new Violation(shown, "unknown_parameter", "There is no parameter \"" + shown + "\": " + wayOut);
    }

    private static ProblemException invalid(TaskRefused.Invalid refused) {
        List<FieldError> errors = refused.violations().stream()
                .map(violation -> new FieldError(violation.field(), violation.code(), violation.detail()))
                .toList();
        String detail = errors.size() == 1
                ? errors.get(0).detail()
                : errors.size() + " things are wrong with the parameters: see the errors.";
        return new ProblemException(ProblemType.INVALID_PARAMETER, detail).withErrors(errors);
    }
}
