package io.pactodo.adapter.rest;

import io.pactodo.domain.task.CalendarTime;
import io.pactodo.domain.task.Recurrence;
import io.pactodo.domain.task.Tag;
import io.pactodo.domain.task.Task;
import io.pactodo.domain.task.TaskContent;
import io.pactodo.domain.task.TaskId;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A task as its clients see it. What it does not have is null, so that every task has the same fields. */
record TaskJson(
        String id,
        String url,
        long revision,
        String title,
        String notes,
        String status,
        @Nullable String completedAt,
        int priority,
        @Nullable When due,
        @Nullable String dueAt,
        @Nullable When start,
        @Nullable String startAt,
        List<String> tags,
        String listId,
        @Nullable String parentId,
        BigDecimal order,
        @Nullable Again recurrence,
        String createdAt,
        String updatedAt,
        @Nullable String deletedAt)
        implements ChangesPageJson.Item {

    /** The path of all tasks, without a slash at either end. */
    static final String PATH = "api/tasks";

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    /**
     * When a task is due or starts.
     *
     * @param date the day, as {@code YYYY-MM-DD}
     * @param time the time of day, as {@code HH:MM:SS}; null for a whole day
     * @param timeZone the IANA zone; null unless the time is in one
     */
    record When(
            String date, @Nullable String time, @Nullable String timeZone) {
        static When of(CalendarTime said) {
            return new When(
                    said.date().toString(),
                    orNull(said.time().map(When::clock)),
                    orNull(said.zone().map(ZoneId::getId)));
        }

        private static String clock(LocalTime time) {
            return TIME.format(time);
        }
    }

    /**
     * How a task comes again when it is done.
     *
     * @param rrule the rule, as RFC 5545 writes it
     * @param anchor what it is counted from: {@code due} or {@code completion}
     */
    record Again(String rrule, String anchor) {
        static Again of(Recurrence recurrence) {
            return new Again(recurrence.rule().toString(), RecurrenceReader.nameOf(recurrence.anchor()));
        }
    }

    /**
     * Shows a task.
     *
     * @param base where its client reaches this server; ends with a slash
     */
    static TaskJson of(Task task, URI base) {
        TaskContent content = task.content();
        return new TaskJson(
                task.id().toString(),
                base + PATH + "/" + task.id(),
                task.revision().value(),
                content.title().value(),
                content.notes().value(),
                StatusNames.of(content.status()),
                orNull(task.completedAt().map(Timestamps::of)),
                content.priority().value(),
                orNull(content.due().map(When::of)),
                instantOf(content.due()),
                orNull(content.start().map(When::of)),
                instantOf(content.start()),
                content.tags().values().stream().map(Tag::value).toList(),
                content.list().toString(),
                orNull(content.parent().map(TaskId::toString)),
                task.order().value(),
                orNull(content.recurrence().map(Again::of)),
                Timestamps.of(task.createdAt()),
                Timestamps.of(task.updatedAt()),
                orNull(task.deletedAt().map(Timestamps::of)));
    }

    private static @Nullable String instantOf(Optional<CalendarTime> said) {
        Optional<Instant> instant = said.flatMap(CalendarTime::instant);
        return orNull(instant.flatMap(Timestamps::ifSayable));
    }

    private static <T> @Nullable T orNull(Optional<T> value) {
        return value.orElse(null);
    }
}
