package io.pactodo.adapter.rest;

import io.pactodo.domain.task.SortKey;
import io.pactodo.domain.task.TaskId;
import io.pactodo.domain.task.TaskPosition;
import io.pactodo.domain.task.TaskQuery;
import io.pactodo.domain.task.TaskSort;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * Writes places in lists as opaque text, and reads them again. A cursor belongs to the workspace, the filters and the
 * sort that it was made for; the limit may change from page to page. It holds all that is needed to go on, so that
 * neither a restart nor another node minds.
 *
 * <p>In base64url without padding: 8 bytes of the query's fingerprint, 16 of the id, the sort key as text, 4 of a CRC-32
 * over all before. It keeps accidents out, not forgers: a forged one reads nothing that its sender could not list.
 */
final class Cursors {
    private static final int FINGERPRINT_BYTES = Long.BYTES;
    private static final int ID_BYTES = 2 * Long.BYTES;
    private static final int CHECKSUM_BYTES = Integer.BYTES;
    private static final int FEWEST_BYTES = FINGERPRINT_BYTES + ID_BYTES + CHECKSUM_BYTES;

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,31}(\\.[0-9]{1,200})?");
    private static final Instant BEFORE_ALL = Instant.parse("-0001-01-01T00:00:00Z");

    private Cursors() {}

    /** The cursor of that place in the list that this query asks for. */
    static String write(TaskQuery query, TaskPosition position) {
        byte[] key = text(position.key()).getBytes(StandardCharsets.UTF_8);
        UUID id = position.id().value();
        ByteBuffer bytes = ByteBuffer.allocate(FEWEST_BYTES + key.length)
                .putLong(QueryFingerprint.of(query))
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .put(key);
        bytes.putInt(checksum(bytes.array(), bytes.position()));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /**
     * The place that a cursor names in the list that this query asks for.
     *
     * @throws ProblemException when it is none of ours, was altered or cut, or belongs to another query
     */
    static TaskPosition read(TaskQuery query, String cursor) {
        byte[] bytes = decode(cursor);
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        if (buffer.getLong() != QueryFingerprint.of(query)) {
            throw refused(
                    "cursor_of_another_query",
                    "This cursor continues a list with other parameters: send it with those it was handed out for (only"
                            + " limit may change), or leave it out to begin anew.");
        }
        TaskId id = new TaskId(new UUID(buffer.getLong(), buffer.getLong()));
        byte[] key = Arrays.copyOfRange(bytes, buffer.position(), bytes.length - CHECKSUM_BYTES);
        return new TaskPosition(key(query.sort().field(), key), id);
    }

    private static byte[] decode(String cursor) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(cursor);
        } catch (IllegalArgumentException noBase64) {
            throw altered();
        }
        int length = bytes.length - CHECKSUM_BYTES;
        // Written again it has to be the same: the decoder overlooks padding, and the last character's spare bits.
        boolean whole = bytes.length >= FEWEST_BYTES
                && ByteBuffer.wrap(bytes).getInt(length) == checksum(bytes, length)
                && Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).equals(cursor);
        if (!whole) {
            throw altered();
        }
        return bytes;
    }

    private static String text(SortKey key) {
        if (key instanceof SortKey.OfNumber number) {
            return number.value().toPlainString();
        }
        return key instanceof SortKey.OfInstant instant ? instant.value().toString() : ((SortKey.OfText) key).value();
    }

    private static SortKey key(TaskSort.Field field, byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return switch (field) {
                case ORDER, PRIORITY -> number(text);
                case DUE, CREATED_AT, UPDATED_AT -> instant(text);
                case TITLE -> title(text);
            };
        } catch (CharacterCodingException | DateTimeException forged) {
            throw altered();
        }
    }

    private static SortKey number(String text) {
        if (!NUMBER.matcher(text).matches()) {
            throw altered();
        }
        return new SortKey.OfNumber(new BigDecimal(text));
    }

    private static SortKey instant(String text) {
        Instant instant = Instant.parse(text);
        if (instant.isBefore(BEFORE_ALL) || instant.isAfter(TaskSort.AFTER_ALL_DUE_TIMES)) {
            throw altered();
        }
        return new SortKey.OfInstant(instant);
    }

    private static SortKey title(String text) {
        if (text.indexOf('\0') >= 0) {
            throw altered();
        }
        return new SortKey.OfText(text);
    }

    private static int checksum(byte[] bytes, int length) {
        CRC32 checksum = new CRC32();
        checksum.update(bytes, 0, length);
        return (int) checksum.getValue();
    }

    private static ProblemException altered() {
        return refused(
                "invalid_cursor",
                "This cursor is not one that was handed out, or not all of it: follow next_cursor or the Link header to"
                        + " the letter, or leave it out to begin anew.");
    }

    private static ProblemException refused(String code, String detail) {
        return new ProblemException(ProblemType.INVALID_CURSOR, detail)
                .withErrors(List.of(new FieldError("cursor", code, detail)));
    }
}
