package io.pactodo.adapter.persistence.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The file of a journal that was found sound: whole records, and behind them nothing that counts. Safe for use by any number
 * of threads, one at a time.
 */
final class JournalFile implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(JournalFile.class);

    private final Path path;
    private final FileChannel channel;
    private long end;
    private int checksum;

    JournalFile(Path path, FileChannel channel, Scan scan) {
        this.path = path;
        this.channel = channel;
        this.end = scan.end();
        this.checksum = scan.checksum();
    }

    Path path() {
        return path;
    }

    /**
     * Keeps a record.
     *
     * @throws IOException when that is not possible; then none of it is there
     */
    synchronized void append(byte[] json) throws IOException {
        // What a failure left behind may not have been removable then.
        cutOff();
        byte[] line = RecordLines.line(checksum, json);
        try {
            write(line);
            channel.force(false);
        } catch (IOException failure) {
            tryToCutOff(failure);
            throw failure;
        }
        end += line.length;
        checksum = RecordLines.checksum(line);
    }

    /** Reads all records, the header before them. */
    synchronized void read(Consumer<byte[]> record) throws IOException {
        try {
            Scan.of(channel, end, record);
        } catch (Scan.DamagedRecord damaged) {
            throw new IOException(damaged.getMessage(), damaged);
        }
    }

    /** Takes away what lies behind the last record. */
    synchronized void cutOff() throws IOException {
        if (channel.size() > end) {
            channel.truncate(end);
            channel.force(true);
        }
    }

    @Override
    public synchronized void close() {
        try {
            channel.close();
        } catch (IOException failure) {
            LOG.warn("The journal {} could not be closed; all of it is kept all the same.", path, failure);
        }
    }

    private void write(byte[] line) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(line);
        channel.position(end);
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    private void tryToCutOff(IOException cause) {
        try {
            cutOff();
        } catch (IOException failure) {
            cause.addSuppressed(failure);
        }
    }
}
