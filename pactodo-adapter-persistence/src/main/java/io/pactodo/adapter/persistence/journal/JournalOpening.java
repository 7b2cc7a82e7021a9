package io.pactodo.adapter.persistence.journal;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens the file of a journal: makes sure that it is ours alone, looks at all of it, and clears away what does not count. */
final class JournalOpening {
    /** Files as the system has them. */
    static final Channels OF_THE_SYSTEM = path -> FileChannel.open(path, READ, WRITE, CREATE);

    private static final Logger LOG = LoggerFactory.getLogger(JournalOpening.class);

    private final Path path;
    private final FileChannel channel;
    private final RecordKind kind;
    private long records;

    private JournalOpening(Path path, FileChannel channel, RecordKind kind) {
        this.path = path;
        this.channel = channel;
        this.kind = kind;
    }

    /** Opens a file for reading and writing, and makes it where there is none. */
    @FunctionalInterface
    interface Channels {
        FileChannel open(Path path) throws IOException;
    }

    /** @throws CannotOpenJournal when it is somebody else's, is no sound journal, or cannot be read or written */
    static JournalFile open(Path path, RecordKind kind, Channels channels) {
        try {
            FileChannel channel = channels.open(path);
            try {
                return new JournalOpening(path, channel, kind).open();
            } catch (IOException | RuntimeException failure) {
                channel.close();
                throw failure;
            }
        } catch (IOException failure) {
            throw new CannotOpenJournal(
                    "cannot open the journal " + path + " (" + failure.getMessage()
                            + "): make it a file that you can read and write, with room on its disk",
                    failure);
        }
    }

    private JournalFile open() throws IOException {
        if (!isOurs()) {
            throw new CannotOpenJournal(
                    "another process writes the journal " + path + ": end it, or choose another file");
        }
        Scan scan = scan();
        if (scan.records() > 0 && scan.end() < scan.size()) {
            keepAside(scan);
        }
        JournalFile file = new JournalFile(path, channel, scan);
        file.cutOff();
        if (scan.records() == 0) {
            file.append(kind.header());
            forceDirectory();
        }
        return file;
    }

    private boolean isOurs() throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException held) {
            return false;
        }
    }

    private Scan scan() throws IOException {
        try {
            Scan scan = Scan.of(channel, channel.size(), this::check);
            if (scan.records() == 0 && !isBegunHeader(scan)) {
                throw noJournal();
            }
            return scan;
        } catch (Scan.DamagedRecord damaged) {
            if (damaged.at() == 0) {
                throw noJournal();
            }
            throw new CannotOpenJournal(
                    "the journal " + path + " is damaged at byte " + damaged.at()
                            + ": nothing was changed; put a sound copy in its place, or move it away to begin anew",
                    damaged);
        }
    }

    private CannotOpenJournal noJournal() {
        return new CannotOpenJournal(
                path + " is no journal of " + kind.what() + ": choose another file, or move it away");
    }

    /** Everything is read at once, lest something unreadable is found when it is needed. */
    private void check(byte[] json) {
        records++;
        try {
            kind.check().accept(json);
        } catch (RuntimeException unknown) {
            throw new CannotOpenJournal(
                    "record " + records + " of the journal " + path
                            + " says what this version of PacToDo does not know: use" + " the one that wrote it",
                    unknown);
        }
    }

    /** What is left when a process ends while it makes a journal. */
    private boolean isBegunHeader(Scan scan) throws IOException {
        byte[] whole = RecordLines.line(RecordLines.NO_RECORD, kind.header());
        return scan.size() < whole.length
                && Arrays.equals(bytes(0, (int) scan.size()), Arrays.copyOf(whole, (int) scan.size()));
    }

    private void keepAside(Scan scan) throws IOException {
        byte[] remains = bytes(scan.end(), Math.toIntExact(scan.size() - scan.end()));
        Path aside = path.resolveSibling(path.getFileName() + ".cut-off-at-" + scan.end());
        Files.write(aside, remains);
        LOG.warn(
                "The journal {} ended within a record, of which nobody was told that it is kept: its {} bytes are in {} now.",
                path,
                remains.length,
                aside);
    }

    private byte[] bytes(long from, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining() && channel.read(bytes, from + bytes.position()) >= 0) {
            // Until all of it is there.
        }
        return bytes.array();
    }

    /** A new file is found after a power failure only if its name was forced to the disk as well. */
    private void forceDirectory() throws IOException {
        Path directory = path.toAbsolutePath().getParent();
        if (directory != null
                && path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel names = FileChannel.open(directory, READ)) {
                names.force(true);
            }
        }
    }
}
