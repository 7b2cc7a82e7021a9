package io.pactodo.adapter.rest;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.zip.CRC32;

/**
 * A place in a list as opaque text that belongs to what it was handed out for. It holds all that is needed to go on, so that
 * neither a restart nor another node minds.
 *
 * <p>In base64url without padding: 8 bytes of the owner's fingerprint, the place, 4 of a CRC-32 over all before. It keeps
 * accidents out, not forgers: a forged one reads nothing that its sender could not list.
 */
final class SealedCursor {
    private static final int FEWEST_BYTES = Long.BYTES + Integer.BYTES;

    private SealedCursor() {}

    /**
     * The cursor of that place.
     *
     * @param owner the {@linkplain QueryFingerprint fingerprint} of all that must not change from page to page
     */
    static String seal(long owner, byte[] place) {
        ByteBuffer bytes =
                ByteBuffer.allocate(FEWEST_BYTES + place.length).putLong(owner).put(place);
        bytes.putInt(checksum(bytes.array(), bytes.position()));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /**
     * The place that a cursor names.
     *
     * @throws ProblemException when it is none of ours, was altered or cut, or belongs to something else
     */
    static byte[] open(long owner, String cursor) {
        byte[] bytes = decode(cursor);
        if (ByteBuffer.wrap(bytes).getLong() != owner) {
            throw refused(
                    "cursor_of_another_query",
                    "This cursor continues a list with other parameters: send it with those it was handed out for (only"
                            + " limit may change), or leave it out to begin anew.");
        }
        return Arrays.copyOfRange(bytes, Long.BYTES, bytes.length - Integer.BYTES);
    }

    /** The cursor of a place that is text, in what that text names. */
    static String sealText(String owner, String place) {
        return seal(QueryFingerprint.of(owner), place.getBytes(StandardCharsets.UTF_8));
    }

    /** The place that was {@linkplain #sealText sealed as text}, as {@link #open} tells it. */
    static String openText(String owner, String cursor) {
        return text(open(QueryFingerprint.of(owner), cursor));
    }

    /**
     * Bytes of a place, as text.
     *
     * @throws ProblemException when they are none
     */
    static String text(byte[] utf8) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(utf8))
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
        // Written again it has to be the same: the decoder overlooks padding, and the last character's spare bits.
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
