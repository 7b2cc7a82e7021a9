package io.pactodo.domain.task;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * What a client owns of a task: all that can be written, and nothing that the server decides.
 *
 * @param title what it is called
 * @param notes whatever else there is to say
 * @param status how far it has come
 * @param priority how much it matters
 * @param due when it has to be done
 * @param start when it can be begun
 * @param tags what it is gathered by
 * @param list the list that it is in
 * @param parent the task that it is a part of
 * @param order where it stands; empty to go last when added, and to stay where it is when it replaces
 * @param recurrence how it comes again when it is done
 * @since 0.1.0
 */
public record TaskContent(
        Title title,
        Notes notes,
        Status status,
        Priority priority,
        Optional<CalendarTime> due,
        Optional<CalendarTime> start,
        Tags tags,
        ListId list,
        Optional<TaskId> parent,
        Optional<Order> order,
        Optional<Recurrence> recurrence) {

    /** @throws TaskRefused.Invalid when it is to come again, and is due at no time that this could be counted from */
    public TaskContent {
        if (recurrence.isPresent() && due.isEmpty()) {
            throw new TaskRefused.Invalid(List.of(new Violation(
                    "recurrence",
                    "due_missing",
                    "What comes again is due at some time: give it a due, or set its recurrence to null.")));
        }
    }

    /** A task that is in the inbox, and no part of another. */
    public TaskContent(
            Title title,
            Notes notes,
            Status status,
            Priority priority,
            Optional<CalendarTime> due,
            Optional<CalendarTime> start,
            Tags tags,
            Optional<Order> order,
            Optional<Recurrence> recurrence) {
        this(title, notes, status, priority, due, start, tags, ListId.INBOX, Optional.empty(), order, recurrence);
    }

    /** A task of which nothing is said but its title: open, without priority, times or tags, in the inbox, and to go last. */
    public static TaskContent titled(Title title) {
        return new TaskContent(
                title,
                Notes.NONE,
                Status.OPEN,
                Priority.NONE,
                Optional.empty(),
                Optional.empty(),
                Tags.NONE,
                Optional.empty(),
                Optional.empty());
    }

    /** A task of which nothing is said but its title. */
    public static TaskContent titled(String title) {
        return titled(new Title(title));
    }

    /** The same with another title. */
    public TaskContent withTitle(Title title) {
        return new TaskContent(title, notes, status, priority, due, start, tags, list, parent, order, recurrence);
    }

    /** The same with other notes. */
    public TaskContent withNotes(Notes notes) {
        return new TaskContent(title, notes, status, priority, due, start, tags, list, parent, order, recurrence);
    }

    /** The same with another status. */
    public TaskContent withStatus(Status status) {
        return new TaskContent(title, notes, status, priority, due, start, tags, list, parent, order, recurrence);
    }

    /** The same with another priority. */
    public TaskContent withPriority(Priority priority) {
        return new TaskContent(title, notes, status, priority, due, start, tags, list, parent, order, recurrence);
    }

    /** The same, due at another time or at none. */
    public TaskContent withDue(Optional<CalendarTime> due) {
        return new TaskContent(title, notes, status, priority, due, start, tags, list, parent, order, recurrence);
    }

    /** The same, starting at another time or at none. */
    public TaskContent withStart(Optional<CalendarTime> start) {
        return new TaskContent(title, notes, status, priority, due, start, tags, list, parent, order, recurrence);
    }

    /** The same with other tags. */
    public TaskContent withTags(Tags tags) {
        return new TaskContent(title, notes, status, priority, due, start, tags, list, parent, order, recurrence);
    }

    /** The same in another list. */
    public TaskContent withList(ListId list) {
        return new TaskContent(title, notes, status, priority, due, start, tags, list, parent, order, recurrence);
    }

    /** The same as a part of another task or of none. */
    public TaskContent withParent(Optional<TaskId> parent) {
        return new TaskContent(title, notes, status, priority, due, start, tags, list, parent, order, recurrence);
    }

    /** The same in another place. */
    public TaskContent withOrder(Order order) {
        return new TaskContent(
                title, notes, status, priority, due, start, tags, list, parent, Optional.of(order), recurrence);
    }

    /** The same; in that place if it has none of its own. */
    public TaskContent withOrderIfNone(Order place) {
        return order.isPresent() ? this : withOrder(place);
    }

    /** The same, to come again in another way or not at all. */
    public TaskContent withRecurrence(Optional<Recurrence> recurrence) {
        return new TaskContent(title, notes, status, priority, due, start, tags, list, parent, order, recurrence);
    }

    /** As it is stored: what is done does not come again itself, for its series goes on with another task. */
    public TaskContent settled() {
        return status == Status.DONE ? withRecurrence(Optional.empty()) : this;
    }

    /** What its series goes on with when it is done at that instant: the same, open, at the next time. */
    Optional<TaskContent> next(Instant completedAt) {
        return due.flatMap(last -> recurrence
                .flatMap(series -> series.after(last, completedAt))
                .map(next -> withStatus(Status.OPEN)
                        .withStart(shifted(
                                start,
                                ChronoUnit.DAYS.between(last.date(), next.due().date())))
                        .withDue(Optional.of(next.due()))
                        .withRecurrence(Optional.of(next.rest()))));
    }

    private static Optional<CalendarTime> shifted(Optional<CalendarTime> start, long days) {
        return start.flatMap(time -> time.shifted(days));
    }
}
