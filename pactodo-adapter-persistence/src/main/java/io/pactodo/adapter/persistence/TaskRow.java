package io.pactodo.adapter.persistence;

import io.pactodo.domain.task.CalendarTime;
import io.pactodo.domain.task.ListId;
import io.pactodo.domain.task.Notes;
import io.pactodo.domain.task.Order;
import io.pactodo.domain.task.Priority;
import io.pactodo.domain.task.Recurrence;
import io.pactodo.domain.task.RecurrenceRule;
import io.pactodo.domain.task.Revision;
import io.pactodo.domain.task.Status;
import io.pactodo.domain.task.Tag;
import io.pactodo.domain.task.Tags;
import io.pactodo.domain.task.Task;
import io.pactodo.domain.task.TaskContent;
import io.pactodo.domain.task.TaskId;
import io.pactodo.domain.task.TaskKey;
import io.pactodo.domain.task.TaskRefused;
import io.pactodo.domain.task.Title;
import io.pactodo.domain.task.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLDataException;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A task as a row: which columns, in which sequence, and what they mean. */
final class TaskRow {
    private static final List<String> COLUMNS = List.of(
            "workspace_id",
            "id",
            "revision",
            "title",
            "notes",
            "status",
            "priority",
            "due_date",
            "due_time",
            "due_zone",
            "start_date",
            "start_time",
            "start_zone",
            "tags",
            "list_id",
            "parent_id",
            "place",
            "recurrence_rule",
            "recurrence_anchor",
            "completed_at",
            "created_at",
            "updated_at",
            "deleted_at");

    private final ResultSet row;
    private int column;

    private TaskRow(ResultSet row, int firstColumn) {
        this.row = row;
        this.column = firstColumn;
    }

    /** The columns to select, each of that table. */
    static String columns(String table) {
        return String.join(
                ", ", COLUMNS.stream().map(name -> table + "." + name).toList());
    }

    /** How many columns there are. */
    static int width() {
        return COLUMNS.size();
    }

    /**
     * Reads a task off the current row.
     *
     * @param firstColumn where its columns begin
     */
    static Task read(ResultSet row, int firstColumn) throws SQLException {
        try {
            return new TaskRow(row, firstColumn).task();
        } catch (TaskRefused | IllegalArgumentException unreadable) {
            throw new SQLDataException(
                    "the stored task " + row.getString(firstColumn) + "/" + row.getString(firstColumn + 1)
                            + " is not one: " + unreadable.getMessage(),
                    unreadable);
        }
    }

    private Task task() throws SQLException {
        TaskKey key = new TaskKey(new WorkspaceId(text()), new TaskId(row.getObject(column++, UUID.class)));
        Revision revision = new Revision(row.getLong(column++));
        Title title = new Title(text());
        Notes notes = new Notes(text());
        Status status = StatusName.meaning(text());
        Priority priority = new Priority(row.getInt(column++));
        Optional<CalendarTime> due = calendarTime();
        Optional<CalendarTime> start = calendarTime();
        Tags tags = tags();
        ListId list = new ListId(row.getObject(column++, UUID.class));
        Optional<TaskId> parent =
                Optional.ofNullable(row.getObject(column++, UUID.class)).map(TaskId::new);
        Order order = new Order(row.getBigDecimal(column++));
        Optional<Recurrence> recurrence = recurrence();
        return new Task(
                key,
                revision,
                new TaskContent(
                        title, notes, status, priority, due, start, tags, list, parent, Optional.of(order), recurrence),
                instant(),
                instant().orElseThrow(),
                instant().orElseThrow(),
                instant());
    }

    private String text() throws SQLException {
        return row.getString(column++);
    }

    private Optional<CalendarTime> calendarTime() throws SQLException {
        Optional<LocalDate> date = Optional.ofNullable(row.getObject(column++, LocalDate.class));
        Optional<LocalTime> time = Optional.ofNullable(row.getObject(column++, LocalTime.class));
        Optional<ZoneId> zone = Optional.ofNullable(text()).map(CalendarTime::zone);
        return date.map(day -> CalendarTime.of(day, time, zone));
    }

    private Tags tags() throws SQLException {
        String[] tags = (String[]) row.getArray(column++).getArray();
        return tags.length == 0
                ? Tags.NONE
                : new Tags(Arrays.stream(tags).map(Tag::new).toList());
    }

    private Optional<Recurrence> recurrence() throws SQLException {
        Optional<RecurrenceRule> rule = Optional.ofNullable(text()).map(RecurrenceRule::parse);
        Optional<Recurrence.Anchor> anchor = Optional.ofNullable(text()).map(AnchorName::meaning);
        return rule.flatMap(days -> anchor.map(from -> new Recurrence(days, from)));
    }

    private Optional<Instant> instant() throws SQLException {
        return Optional.ofNullable(row.getObject(column++, OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
    }
}
