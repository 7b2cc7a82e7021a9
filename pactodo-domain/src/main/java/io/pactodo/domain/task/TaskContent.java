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

    /**
     * A task that is in the inbox, and no part of another.
     *
     * @param title what is to be done
     * @param notes what there is to say of it
     * @param status how far it is
     * @param priority how urgent it is
     * @param due until when it has to be done
     * @param start from when on it is of interest
     * @param tags what it is found by
     * @param order where it stands among its siblings; empty to go last
     * @param recurrence how it comes again
     */
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

    /**
     * {@return a task of which nothing is said but its title: open, without priority, times or tags, in the inbox, and
     * to go last}
     *
     * @param title what is to be done
     */
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

    /**
     * {@return a task of which nothing is said but its title}
     *
     * @param title what is to be done
     */
    public static TaskContent titled(String title) {
        return titled(new Title(title));
    }

    /**
     * {@return the same with another title}
     *
     * @param title what is to be done
     */
    public TaskContent withTitle(Title title) {
        return new TaskContent(title, notes, status, priority, due, start, tags, list, parent, order, recurrence);
    }

    /**
     * {@return the same with other notes}
     *
     * @param notes what there is to say of it
     */
    public TaskContent withNotes(Notes notes) {
        return new TaskContent(title, notes, status, priority, due, start, tags, list, parent, order, recurrence);
    }

    /**
     * {@return the same with another status}
     *
     * @param status how far it is
     */
    public TaskContent withStatus(Status status) {
        return new TaskContent(title, notes, status, priority, due, start, tags, list, parent, order, recurrence);
    }

    /**
     * {@return the same with another priority}
     *
     * @param priority how urgent it is
     */
    public TaskContent withPriority(Priority priority) {
        return new TaskContent(title, notes, status, priority, due, start, tags, list, parent, order, recurrence);
    }

    /**
     * {@return the same, due at another time or at none}
     *
     * @param due until when it has to be done
     */
    public TaskContent withDue(Optional<CalendarTime> due) {
        return new TaskContent(title, notes, status, priority, due, start, tags, list, parent, order, recurrence);
    }

    /**
     * {@return the same, starting at another time or at none}
     *
     * @param start from when on it is of interest
     */
    public TaskContent withStart(Optional<CalendarTime> start) {
        return new TaskContent(title, notes, status, priority, due, start, tags, list, parent, order, recurrence);
    }

    /**
     * {@return the same with other tags}
     *
     * @param tags in place of those that it has
     */
    public TaskContent withTags(Tags tags) {
        return new TaskContent(title, notes, status, priority, due, start, tags, list, parent, order, recurrence);
    }

    /**
     * {@return the same in another list}
     *
     * @param list where it is to be found
     */
    public TaskContent withList(ListId list) {
        return new TaskContent(title, notes, status, priority, due, start, tags, list, parent, order, recurrence);
    }

    /**
     * {@return the same as a part of another task or of none}
     *
     * @param parent what it is a part of
     */
    public TaskContent withParent(Optional<TaskId> parent) {
        return new TaskContent(title, notes, status, priority, due, start, tags, list, parent, order, recurrence);
    }

    /**
     * {@return the same in another place}
     *
     * @param order where it stands
     */
    public TaskContent withOrder(Order order) {
        return new TaskContent(
                title, notes, status, priority, due, start, tags, list, parent, Optional.of(order), recurrence);
    }

    /**
     * {@return the same, in that place if it has none of its own}
     *
     * @param place where it stands then
     */
    public TaskContent withOrderIfNone(Order place) {
        return order.isPresent() ? this : withOrder(place);
    }

    /**
     * {@return the same, to come again in another way or not at all}
     *
     * @param recurrence how it comes again
     */
    public TaskContent withRecurrence(Optional<Recurrence> recurrence) {
        return new TaskContent(title, notes, status, priority, due, start, tags, list, parent, order, recurrence);
    }

    /**
     * {@return the same as it is stored: what is done does not come again itself, for its series goes on with another
     * task}
     */
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
