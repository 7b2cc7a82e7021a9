package io.pactodo.adapter.persistence.journal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.util.function.Consumer;

/**
 * What a journal's file comes to, from its first byte to its last.
 *
 * @param end where the last whole record ends
 * @param checksum of that record
 * @param records how many whole ones there are
 * @param size how many bytes the file has; what lies behind the end is a record that was not written to its end
 */
record Scan(long end, int checksum, long records, long size) {
    private static final int LINE_FEED = '\n';

    /**
     * Looks at all records.
     *
     * @param limit how many bytes of the file count
     * @param record is given the JSON of each whole record
     * @throws DamagedRecord when a line is whole and not what was written: no accident of writing leaves that behind
     */
    static Scan of(FileChannel file, long limit, Consumer<byte[]> record) throws IOException, DamagedRecord {
        file.position(0);
        InputStream bytes = Channels.newInputStream(file);
        byte[] buffer = new byte[64 * 1024];
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        Reader reader = new Reader(record);
        long left = limit;
        while (left > 0) {
            int read = bytes.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (read < 0) {
                break;
            }
            left -= read;
            for (int index = 0; index < read; index++) {
                line.write(buffer[index]);
                if (buffer[index] == LINE_FEED) {
                    reader.line(line.toByteArray());
                    line.reset();
                }
            }
        }
        return reader.end(line.size());
    }

    /** A record is not what was written. */
    static final class DamagedRecord extends Exception {
        private final long at;

        DamagedRecord(long at) {
            super("The record at byte " + at + " is damaged.");
            this.at = at;
        }

        /** Its first byte. */
        long at() {
            return at;
        }
    }

    private static final class Reader {
        private final Consumer<byte[]> record;
        private long end;
        private long records;
        private int checksum = RecordLines.NO_RECORD;

        Reader(Consumer<byte[]> record) {
            this.record = record;
        }

        void line(byte[] line) throws DamagedRecord {
            if (!RecordLines.isWhole(checksum, line)) {
                throw new DamagedRecord(end);
            }
            record.accept(RecordLines.json(line));
            checksum = RecordLines.checksum(line);
            end += line.length;
            records++;
        }

        Scan end(int unfinished) {
            return new Scan(end, checksum, records, end + unfinished);
        }
    }
}
