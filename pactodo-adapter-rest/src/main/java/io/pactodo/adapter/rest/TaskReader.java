package io.pactodo.adapter.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.pactodo.domain.task.CalendarTime;
import io.pactodo.domain.task.ListId;
import io.pactodo.domain.task.Notes;
import io.pactodo.domain.task.Order;
import io.pactodo.domain.task.Priority;
import io.pactodo.domain.task.Recurrence;
import io.pactodo.domain.task.Status;
import io.pactodo.domain.task.Tag;
import io.pactodo.domain.task.Tags;
import io.pactodo.domain.task.TaskContent;
import io.pactodo.domain.task.TaskId;
import io.pactodo.domain.task.TaskRefused;
import io.pactodo.domain.task.Title;
import io.pactodo.domain.task.Violations;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads what a client says of a task. Every fault of a body is found at once. A field that is null is reset to what it
 * is when nothing is said of it.
 */
final class TaskReader {
    private static final List<String> FIELDS = List.of(
            "title",
            "notes",
            "status",
            "priority",
            "due",
            "start",
            "tags",
            "list_id",
            "parent_id",
            "order",
            "recurrence");
    private static final Set<String> READ_ONLY = Set.of(
            "id", "url", "revision", "completed_at", "due_at", "start_at", "created_at", "updated_at", "deleted_at");

    private TaskReader() {}

    /**
     * Reads a task that is to be created under an id of the server's making.
     *
     * @throws TaskRefused.Invalid when it is no task, or says what only the server can
     */
    static TaskContent create(ObjectNode body) {
        Fields fields = new Fields(body);
        fields.refuse(
                "id", "read_only", "The server makes the id: to choose it, PUT the task there with If-None-Match: *.");
        READ_ONLY.stream()
                .filter(name -> !name.equals("id"))
                .sorted()
                .forEach(name -> fields.refuse(name, "read_only", "The server sets " + name + ": leave it out."));
        return read(fields, Optional.empty());
    }

    /**
     * Reads a task that stands by itself and has that id. What the server owns is taken for what the client has read
     * before, and is left out of account.
     *
     * @throws TaskRefused.Invalid when it is no task, or one with another id
     */
    static TaskContent replace(TaskId id, ObjectNode body) {
        Fields fields = new Fields(body);
        refuseOtherId(fields, id);
        return read(fields, Optional.empty());
    }

    /**
     * Merges a patch into a task (RFC 7396).
     *
     * @throws TaskRefused.Invalid when what comes out is no task, or one with another id
     */
    static TaskContent patch(TaskId id, TaskContent current, ObjectNode patch) {
        Fields fields = new Fields(patch);
        refuseOtherId(fields, id);
        return read(fields, Optional.of(current));
    }

    private static void refuseOtherId(Fields fields, TaskId id) {
        fields.read("id", true, true, value -> {
            if (!id.toString().equalsIgnoreCase(value.asText())) {
                throw new TaskRefused.Invalid(
                        "other_id", "This is not the id in the path, and an id never changes: leave it out.");
            }
            return true;
        });
    }

    private static TaskContent read(Fields fields, Optional<TaskContent> before) {
        fields.refuseUnknown(FIELDS, READ_ONLY);
        Optional<Title> title = fields.require(
                "title",
                before.map(TaskContent::title),
                "A task has a title of 1 to 500 characters.",
                value -> new Title(Texts.of("A title", value)));
        Notes notes =
                fields.read("notes", before.map(TaskContent::notes).orElse(Notes.NONE), Notes.NONE, TaskReader::notes);
        Status status = fields.read(
                "status", before.map(TaskContent::status).orElse(Status.OPEN), Status.OPEN, TaskReader::status);
        Priority priority = fields.read(
                "priority",
                before.map(TaskContent::priority).orElse(Priority.NONE),
                Priority.NONE,
                TaskReader::priority);
        Optional<CalendarTime> due = calendarTime(fields, "due", before.flatMap(TaskContent::due));
        Optional<CalendarTime> start = calendarTime(fields, "start", before.flatMap(TaskContent::start));
        Tags tags = fields.read("tags", before.map(TaskContent::tags).orElse(Tags.NONE), Tags.NONE, TaskReader::tags);
        ListId list = fields.read(
                "list_id",
                before.map(TaskContent::list).orElse(ListId.INBOX),
                ListId.INBOX,
                value -> new ListId(Uuids.of("A list_id", value)));
        Optional<TaskId> parent = fields.read(
                "parent_id",
                before.flatMap(TaskContent::parent),
                Optional.empty(),
                value -> Optional.of(new TaskId(Uuids.of("A parent_id", value))));
        Optional<Order> order =
                fields.read("order", before.flatMap(TaskContent::order), Optional.empty(), TaskReader::order);
        Optional<Recurrence> recurrence = recurrence(fields, before.flatMap(TaskContent::recurrence));
        fields.refuseIfAny();
        return new TaskContent(
                title.orElseThrow(), notes, status, priority, due, start, tags, list, parent, order, recurrence);
    }

    private static Notes notes(JsonNode value) {
        return new Notes(Texts.of("A text of notes", value));
    }

    private static Status status(JsonNode value) {
        return StatusNames.status(Texts.of("A status", value));
    }

    private static Priority priority(JsonNode value) {
        if (!value.isNumber()) {
            throw new TaskRefused.Invalid(
                    "wrong_type", "A priority is a whole number from 0 to 9; this is " + JsonKind.of(value) + ".");
        }
        // Brought near the range first: writing out 1E+1000000000 would take all memory.
        BigDecimal number = value.decimalValue().max(BigDecimal.ONE.negate()).min(BigDecimal.TEN);
        if (number.stripTrailingZeros().scale() > 0) {
            throw new TaskRefused.Invalid(
                    "not_whole", "A priority is a whole number from 0 to 9; this one has a fraction.");
        }
        return new Priority(number.intValue());
    }

    private static Optional<CalendarTime> calendarTime(Fields fields, String name, Optional<CalendarTime> before) {
        return fields.read(
                name, before, Optional.empty(), value -> Optional.of(CalendarTimeReader.read(value, before)));
    }

    private static Tags tags(JsonNode value) {
        if (!value.isArray()) {
            throw new TaskRefused.Invalid(
                    "wrong_type", "The tags are an array of strings; this is " + JsonKind.of(value) + ".");
        }
        if (value.size() > Tags.MOST) {
            // Refused for their number alone: a body of nothing but faulty tags would make a far larger answer.
            return new Tags(Collections.nCopies(value.size(), new Tag("any")));
        }
        Violations violations = new Violations();
        List<Tag> tags = new ArrayList<>();
        for (int index = 0; index < value.size(); index++) {
            JsonNode member = value.get(index);
            violations
                    .collect(Integer.toString(index), () -> new Tag(Texts.of("A tag", member)))
                    .ifPresent(tags::add);
        }
        violations.refuseIfAny();
        return new Tags(tags);
    }

    private static Optional<Recurrence> recurrence(Fields fields, Optional<Recurrence> before) {
        return fields.read(
                "recurrence", before, Optional.empty(), value -> Optional.of(RecurrenceReader.read(value, before)));
    }

    /** Where something is to stand among its like. */
    static Optional<Order> order(JsonNode value) {
        if (!value.isNumber()) {
            throw new TaskRefused.Invalid("wrong_type", "An order is a number; this is " + JsonKind.of(value) + ".");
        }
        return Optional.of(new Order(value.decimalValue()));
    }
}
