package io.pactodo.adapter.persistence.journal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.CRC32C;

/**
 * How a record is written: eight hexadecimal digits, a space, its JSON, a line feed. The digits are a CRC-32C over those of
 * the record before and the JSON.
 */
final class RecordLines {
    /** What stands for the record before the first. */
    static final int NO_RECORD = 0;

    private static final int DIGITS = 2 * Integer.BYTES;
    private static final int JSON_AT = DIGITS + 1;
    private static final HexFormat HEX = HexFormat.of();

    private RecordLines() {}

    /** The line of that JSON, behind the record with that checksum. */
    static byte[] line(int before, byte[] json) {
        byte[] digits = HEX.toHexDigits(checksum(before, json)).getBytes(StandardCharsets.US_ASCII);
        ByteBuffer line = ByteBuffer.allocate(JSON_AT + json.length + 1);
        line.put(digits).put((byte) ' ').put(json).put((byte) '\n');
        return line.array();
    }

    /** Whether that is a whole line behind the record with that checksum. */
    static boolean isWhole(int before, byte[] line) {
        return line.length > JSON_AT && Arrays.equals(line, line(before, json(line)));
    }

    /** The JSON of a whole line. */
    static byte[] json(byte[] line) {
        return Arrays.copyOfRange(line, JSON_AT, Math.max(JSON_AT, line.length - 1));
    }

    /** The checksum of a whole line. */
    static int checksum(byte[] line) {
        return HexFormat.fromHexDigits(new String(line, 0, DIGITS, StandardCharsets.US_ASCII));
    }

    private static int checksum(int before, byte[] json) {
        CRC32C checksum = new CRC32C();
        checksum.update(ByteBuffer.allocate(Integer.BYTES).putInt(before).flip());
        checksum.update(json);
        return (int) checksum.getValue();
    }
}
