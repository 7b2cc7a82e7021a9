package io.pactodo.adapter.persistence;

import io.pactodo.domain.task.CalendarTime;
import io.pactodo.domain.task.SearchText;
import io.pactodo.domain.task.Tag;
import io.pactodo.domain.task.Task;
import io.pactodo.domain.task.TaskContent;
import io.pactodo.domain.task.TaskId;
import io.pactodo.domain.task.TaskSort;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;

/** A column that a change writes, except for its key and what only the writing transaction knows. */
enum WrittenColumn {
    TITLE("title", "text"),
    NOTES("notes", "text"),
    STATUS("status", "text"),
    PRIORITY("priority", "int2"),
    DUE_DATE("due_date", "date"),
    DUE_TIME("due_time", "time"),
    DUE_ZONE("due_zone", "text"),
    START_DATE("start_date", "date"),
    START_TIME("start_time", "time"),
    START_ZONE("start_zone", "text"),
    TAGS("tags", "text", "string_to_array(%s, chr(31))"),
    LIST_ID("list_id", "uuid"),
    PARENT_ID("parent_id", "uuid"),
    RECURRENCE_RULE("recurrence_rule", "text"),
    RECURRENCE_ANCHOR("recurrence_anchor", "text"),
    COMPLETED_AT("completed_at", "timestamptz"),
    CREATED_AT("created_at", "timestamptz"),
    UPDATED_AT("updated_at", "timestamptz"),
    DELETED_AT("deleted_at", "timestamptz"),
    DUE_KEY("due_key", "timestamptz"),
    PRIORITY_KEY("priority_key", "numeric"),
    TITLE_KEY("title_key", "text"),
    WORDS("words", "text", "array_to_tsvector(string_to_array(%s, ' '))");

    private final String column;
    private final String type;
    private final String expression;

    WrittenColumn(String column, String type) {
        this(column, type, "%s");
    }

    WrittenColumn(String column, String type, String expression) {
        this.column = column;
        this.type = type;
        this.expression = expression;
    }

    /** Its name. */
    String column() {
        return column;
    }

    /** The type that its values are sent as. */
    String type() {
        return type;
    }

    /** What to write, made from what was sent. */
    String expression() {
        return expression.formatted(column);
    }

    /** What that task has in it, as text; empty for NULL. */
    Optional<String> valueOf(Task task) {
        TaskContent content = task.content();
        return switch (this) {
            case TITLE -> Optional.of(content.title().value());
            case NOTES -> Optional.of(content.notes().value());
            case STATUS -> Optional.of(StatusName.of(content.status()));
            case PRIORITY -> Optional.of(Integer.toString(content.priority().value()));
            case DUE_DATE -> date(content.due());
            case DUE_TIME -> time(content.due());
            case DUE_ZONE -> zone(content.due());
            case START_DATE -> date(content.start());
            case START_TIME -> time(content.start());
            case START_ZONE -> zone(content.start());
            case TAGS ->
                Optional.of(SqlText.join(
                        content.tags().values().stream().map(Tag::value).toList()));
            case LIST_ID -> Optional.of(content.list().toString());
            case PARENT_ID -> content.parent().map(TaskId::toString);
            case RECURRENCE_RULE ->
                content.recurrence().map(series -> series.rule().toString());
            case RECURRENCE_ANCHOR -> content.recurrence().map(series -> AnchorName.of(series.anchor()));
            case COMPLETED_AT -> task.completedAt().map(SqlText::of);
            case CREATED_AT -> Optional.of(SqlText.of(task.createdAt()));
            case UPDATED_AT -> Optional.of(SqlText.of(task.updatedAt()));
            case DELETED_AT -> task.deletedAt().map(SqlText::of);
            case DUE_KEY -> sortKey(task, TaskSort.Field.DUE);
            case PRIORITY_KEY -> sortKey(task, TaskSort.Field.PRIORITY);
            case TITLE_KEY -> sortKey(task, TaskSort.Field.TITLE);
            case WORDS -> Optional.of(words(content));
        };
    }

    private static Optional<String> date(Optional<CalendarTime> time) {
        return time.map(CalendarTime::date).map(LocalDate::toString);
    }

    private static Optional<String> time(Optional<CalendarTime> time) {
        return time.flatMap(CalendarTime::time).map(LocalTime::toString);
    }

    private static Optional<String> zone(Optional<CalendarTime> time) {
        return time.flatMap(CalendarTime::zone).map(ZoneId::getId);
    }

    private static Optional<String> sortKey(Task task, TaskSort.Field field) {
        return Optional.of(SqlText.of(field.keyOf(task)));
    }

    /** Words are made of letters, marks and digits only, so that a space parts them. */
    private static String words(TaskContent content) {
        return String.join(" ", SearchText.wordsOf(content));
    }
}
