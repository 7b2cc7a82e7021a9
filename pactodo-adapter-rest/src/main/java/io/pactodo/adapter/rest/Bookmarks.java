package io.pactodo.adapter.rest;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.zip.CRC32;

/**
 * Writes a place in a short list as a cursor, and reads it again: that of lists, and that of tags. A cursor belongs to what
 * it was handed out for. It keeps accidents out, not forgers; see {@link Cursors}.
 *
 * <p>In base64url without padding: 8 bytes of what it belongs to, the place as text, 4 of a CRC-32 over all before.
 */
final class Bookmarks {
    private static final int FEWEST_BYTES = Long.BYTES + Integer.BYTES;

    private Bookmarks() {}

    /**
     * The cursor of that place.
     *
     * @param of what it belongs to: all that must not change from page to page
     */
    static String write(String of, String place) {
        byte[] text = place.getBytes(StandardCharsets.UTF_8);
        ByteBuffer bytes = ByteBuffer.allocate(FEWEST_BYTES + text.length)
                .putLong(QueryFingerprint.of(of))
                .put(text);
        bytes.putInt(checksum(bytes.array(), bytes.position()));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /**
     * The place that a cursor names.
     *
     * @throws ProblemException when it is none of ours, was altered or cut, or belongs to something else
     */
    static String read(String of, String cursor) {
        byte[] bytes = decode(cursor);
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        if (buffer.getLong() != QueryFingerprint.of(of)) {
            throw refused(
                    "cursor_of_another_query",
                    "This cursor continues a list with other parameters: send it with those it was handed out for (only"
                            + " limit may change), or leave it out to begin anew.");
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(buffer.slice().limit(bytes.length - FEWEST_BYTES))
                    .toString();
        } catch (CharacterCodingException forged) {
            throw altered();
        }
    }

    /** That a cursor is none of ours. */
    static ProblemException altered() {
        return refused(
                "invalid_cursor",
                "This cursor is not one that was handed out, or not all of it: follow next_cursor or the Link header to"
                        + " the letter, or leave it out to begin anew.");
    }

    private static byte[] decode(String cursor) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(cursor);
        } catch (IllegalArgumentException noBase64) {
            throw altered();
        }
        int length = bytes.length - Integer.BYTES;
        boolean whole = bytes.length >= FEWEST_BYTES
                && ByteBuffer.wrap(bytes).getInt(length) == checksum(bytes, length)
                && Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).equals(cursor);
        if (!whole) {
            throw altered();
        }
        return bytes;
    }

    private static int checksum(byte[] bytes, int length) {
        CRC32 checksum = new CRC32();
        checksum.update(bytes, 0, length);
        return (int) checksum.getValue();
    }

    private static ProblemException refused(String code, String detail) {
        return new ProblemException(ProblemType.INVALID_CURSOR, detail)
                .withErrors(List.of(new FieldError("cursor", code, detail)));
    }
}
