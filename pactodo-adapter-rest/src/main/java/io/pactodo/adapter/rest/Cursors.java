package io.pactodo.adapter.rest;

import io.pactodo.domain.task.SortKey;
import io.pactodo.domain.task.TaskId;
import io.pactodo.domain.task.TaskPosition;
import io.pactodo.domain.task.TaskQuery;
import io.pactodo.domain.task.TaskSort;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Writes places in lists of tasks as {@linkplain SealedCursor cursors}, and reads them again. A cursor belongs to the
 * workspace, the filters and the sort that it was made for; the limit may change from page to page. It has 16 bytes of the
 * id, then the sort key as text.
 */
final class Cursors {
    private static final int ID_BYTES = 2 * Long.BYTES;

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,31}(\\.[0-9]{1,200})?");
    private static final Instant BEFORE_ALL = Instant.parse("-0001-01-01T00:00:00Z");

    private Cursors() {}

    /** The cursor of that place in the list that this query asks for. */
    static String write(TaskQuery query, TaskPosition position) {
        byte[] key = text(position.key()).getBytes(StandardCharsets.UTF_8);
        UUID id = position.id().value();
        ByteBuffer place = ByteBuffer.allocate(ID_BYTES + key.length)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .put(key);
        return SealedCursor.seal(QueryFingerprint.of(query), place.array());
    }

    /**
     * The place that a cursor names in the list that this query asks for.
     *
     * @throws ProblemException when it is none of ours, was altered or cut, or belongs to another query
     */
    static TaskPosition read(TaskQuery query, String cursor) {
        byte[] place = SealedCursor.open(QueryFingerprint.of(query), cursor);
        if (place.length < ID_BYTES) {
            throw SealedCursor.altered();
        }
        ByteBuffer id = ByteBuffer.wrap(place);
        byte[] key = Arrays.copyOfRange(place, ID_BYTES, place.length);
        return new TaskPosition(
                key(query.sort().field(), SealedCursor.text(key)), new TaskId(new UUID(id.getLong(), id.getLong())));
    }

    private static String text(SortKey key) {
        if (key instanceof SortKey.OfNumber number) {
            return number.value().toPlainString();
        }
        return key instanceof SortKey.OfInstant instant ? instant.value().toString() : ((SortKey.OfText) key).value();
    }

    private static SortKey key(TaskSort.Field field, String text) {
        try {
            return switch (field) {
                case ORDER, PRIORITY -> number(text);
                case DUE, CREATED_AT, UPDATED_AT -> instant(text);
                case TITLE -> title(text);
            };
        } catch (DateTimeException forged) {
            throw SealedCursor.altered();
        }
    }

    private static SortKey number(String text) {
        if (!NUMBER.matcher(text).matches()) {
            throw SealedCursor.altered();
        }
        return new SortKey.OfNumber(new BigDecimal(text));
    }

    private static SortKey instant(String text) {
        Instant instant = Instant.parse(text);
        if (instant.isBefore(BEFORE_ALL) || instant.isAfter(TaskSort.AFTER_ALL_DUE_TIMES)) {
            throw SealedCursor.altered();
        }
        return new SortKey.OfInstant(instant);
    }

    private static SortKey title(String text) {
        if (text.indexOf('\0') >= 0) {
            throw SealedCursor.altered();
        }
        return new SortKey.OfText(text);
    }
}
