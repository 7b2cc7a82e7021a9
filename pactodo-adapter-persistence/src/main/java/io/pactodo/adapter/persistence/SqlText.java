package io.pactodo.adapter.persistence;

import io.pactodo.domain.task.SortKey;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.SignStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;

/**
 * Values as PostgreSQL reads them. A set is sent as one array for each column, and the elements of an array travel as
 * text.
 */
final class SqlText {
    /** Joins tags, none of which holds a control character; {@code string_to_array} takes them apart. */
    static final char SEPARATOR = '\u001f';

    private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);
    private static final Instant EARLIEST = Instant.parse("-4000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("+200000-01-01T00:00:00Z");
    private static final DateTimeFormatter INSTANT = new DateTimeFormatterBuilder()
            .appendValue(ChronoField.YEAR_OF_ERA, 4, 6, SignStyle.NOT_NEGATIVE)
            .appendPattern("-MM-dd HH:mm:ss.SSSSSS'+00' ")
            // Not the pattern's letter for eras: what it writes depends on the JDK, even for no language at all.
            .appendText(ChronoField.ERA, Map.of(0L, "BC", 1L, "AD"))
            .toFormatter(Locale.ROOT);

    private SqlText() {}

    /** An instant, to the microsecond. Those that PostgreSQL has no number for are before or after all others. */
    static String of(Instant instant) {
        if (instant.isBefore(EARLIEST)) {
            return "-infinity";
        }
        return instant.isAfter(LATEST)
                ? "infinity"
                : LocalDateTime.ofInstant(instant, ZoneOffset.UTC).format(INSTANT);
    }

    /** The first microsecond that is not before that instant. */
    static String atOrAfter(Instant instant) {
        Instant floor = instant.truncatedTo(ChronoUnit.MICROS);
        return of(floor.equals(instant) || instant.isAfter(LATEST) ? floor : floor.plus(1, ChronoUnit.MICROS));
    }

    /** A day of the years that tasks know, or before or after them all. */
    static String of(LocalDate day) {
        if (day.isBefore(FIRST_DAY)) {
            return "-infinity";
        }
        return day.isAfter(LAST_DAY) ? "infinity" : day.toString();
    }

    /** What is sorted by. */
    static String of(SortKey key) {
        if (key instanceof SortKey.OfNumber number) {
            return number.value().toString();
        }
        if (key instanceof SortKey.OfInstant instant) {
            return of(instant.value());
        }
        return ((SortKey.OfText) key).value();
    }

    /** Texts without the separator, one after the other. */
    static String join(Collection<String> texts) {
        return String.join(String.valueOf(SEPARATOR), texts);
    }
}
