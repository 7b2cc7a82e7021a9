package io.pactodo.adapter.persistence;

import io.pactodo.domain.task.DueBound;
import io.pactodo.domain.task.ListId;
import io.pactodo.domain.task.SearchText;
import io.pactodo.domain.task.Tag;
import io.pactodo.domain.task.TaskFilter;
import io.pactodo.domain.task.TaskFilter.Parentage;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Collectors;

/** A condition that a list can have, with a value of its own for each query: {@link TaskFilter#admits} in SQL. */
enum ListTerm {
    STATUSES("statuses", "text", "task.status = ANY (string_to_array(asked.statuses, chr(31)))"),
    TAGS("tags", "text", "task.tags @> string_to_array(asked.tags, chr(31))"),
    DUE_FROM_DAY("due_from_day", "date", "task.due_date >= asked.due_from_day"),
    DUE_FROM("due_from", "timestamptz", "task.due_date IS NOT NULL AND task.due_key >= asked.due_from"),
    DUE_TO_DAY("due_to_day", "date", "task.due_date <= asked.due_to_day"),
    DUE_TO("due_to", "timestamptz", "task.due_date IS NOT NULL AND task.due_key <= asked.due_to"),
    UPDATED_SINCE("updated_since", "timestamptz", "task.updated_at >= asked.updated_since"),
    WORDS("words", "tsquery", "task.words @@ asked.words"),
    INBOX("inbox", "uuid", "task.list_id = asked.inbox"),
    LIST("list_id", "uuid", "task.list_id = asked.list_id AND task.list_id <> '" + ListId.INBOX + "'"),
    PARENT("parent_id", "uuid", "task.parent_id = asked.parent_id"),
    UPPERMOST("uppermost", "bool", "asked.uppermost AND task.parent_id IS NULL");

    private final String column;
    private final String type;
    private final String condition;

    ListTerm(String column, String type, String condition) {
        this.column = column;
        this.type = type;
        this.condition = condition;
    }

    /** What its value is called. */
    String column() {
        return column;
    }

    /** The type that its values are sent as. */
    String type() {
        return type;
    }

    /** What has to hold of a {@code task} for what was {@code asked}. */
    String condition() {
        return condition;
    }

    /** What that filter compares with; empty when it has no such condition. */
    Optional<String> valueOf(TaskFilter filter) {
        return switch (this) {
            case STATUSES ->
                unlessEmpty(SqlText.join(
                        filter.statuses().stream().map(StatusName::of).toList()));
            case TAGS ->
                unlessEmpty(SqlText.join(filter.tags().stream().map(Tag::value).toList()));
            case DUE_FROM_DAY -> day(filter.dueFrom());
            case DUE_FROM -> instant(filter.dueFrom()).map(SqlText::atOrAfter);
            case DUE_TO_DAY -> day(filter.dueTo());
            case DUE_TO ->
                instant(filter.dueTo())
                        .map(bound -> bound.truncatedTo(ChronoUnit.MICROS))
                        .map(SqlText::of);
            case UPDATED_SINCE -> filter.updatedSince().map(SqlText::atOrAfter);
            case WORDS -> filter.text().map(ListTerm::beginnings);
            case INBOX -> filter.list().filter(ListId::isInbox).map(ListId::toString);
            case LIST -> filter.list().filter(list -> !list.isInbox()).map(ListId::toString);
            case PARENT ->
                filter.parent()
                        .filter(Parentage.Of.class::isInstance)
                        .map(parent -> ((Parentage.Of) parent).task().toString());
            case UPPERMOST ->
                filter.parent().filter(Parentage.OfNone.class::isInstance).map(none -> "true");
        };
    }

    private static Optional<String> unlessEmpty(String text) {
        return Optional.of(text).filter(value -> !value.isEmpty());
    }

    private static Optional<String> day(Optional<DueBound> bound) {
        Optional<LocalDate> day = bound.filter(DueBound.OnDay.class::isInstance)
                .map(DueBound.OnDay.class::cast)
                .map(DueBound.OnDay::date);
        return day.map(SqlText::of);
    }

    private static Optional<Instant> instant(Optional<DueBound> bound) {
        return bound.filter(DueBound.AtInstant.class::isInstance)
                .map(DueBound.AtInstant.class::cast)
                .map(DueBound.AtInstant::instant);
    }

    /** Words are made of letters, marks and digits only, so that quotes keep each of them whole. */
    private static String beginnings(SearchText text) {
        return text.words().stream().map(word -> "'" + word + "':*").collect(Collectors.joining(" & "));
    }
}
