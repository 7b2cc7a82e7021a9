package io.pactodo.bootstrap;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The directory that holds all of a PacToDo's own data, claimed by this process and by no other.
 *
 * <p>The claim is a lock on a file in it, which the kernel takes back however this process ends: a lock that is held has
 * a living holder. The holder tells its process id, and later its address, in a file beside, for the one who comes
 * second.
 *
 * <p>Whatever takes more than one step to build is built under a {@linkplain #scratch scratch name} and {@linkplain
 * #publish published} whole, so that an interrupted start leaves only scratch, which the next claim clears away.
 */
final class DataDirectory implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DataDirectory.class);
    private static final String SCRATCH = "new-";
    /** PostgreSQL's own starter puts the path between double quotes into a shell command, unescaped. */
    private static final Pattern UNCARRIED = Pattern.compile("[\"$`\\\\\\p{Cntrl}]");

    private final Path path;
    private final FileChannel lock;

    private DataDirectory(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /**
     * Claims a directory for this process until it is closed or the process ends; makes the directory if it is not there.
     * Within one process a directory can be claimed once.
     *
     * @throws CannotStart if another process holds it, or if it cannot be made, written or locked
     */
    static DataDirectory claim(Path wanted) {
        if (UNCARRIED.matcher(wanted.toString()).find()) {
            throw new CannotStart(
                    "the data directory " + UNCARRIED.matcher(wanted.toString()).replaceAll("?")
                            + " has a quote, $, backslash or control character in its name: choose another with --data");
        }
        try {
            Files.createDirectories(wanted.toAbsolutePath());
            var path = wanted.toRealPath();
            return new DataDirectory(path, lock(path)).settled();
        } catch (IOException e) {
            throw cannotWrite(wanted, e);
        }
    }

    private DataDirectory settled() throws IOException {
        try {
            clearScratch();
            checkUser();
            tell(ProcessHandle.current().pid() + "\n");
            return this;
        } catch (IOException | CannotStart e) {
            close();
            throw e;
        }
    }

    private void checkUser() throws IOException {
        var mine = scratch("user");
        var self = Files.getOwner(mine);
        Files.delete(mine);
        checkUser(path, Files.getOwner(path.resolve("lock")), self);
    }

    /** PostgreSQL takes its data from nobody but their owner, and root's files would lock that owner out. */
    static void checkUser(Path path, UserPrincipal owner, UserPrincipal self) {
        if (!owner.equals(self)) {
            throw new CannotStart(
                    "the data directory " + path + " is " + owner.getName() + "'s, and this is " + self.getName()
                            + ": run PacToDo as " + owner.getName() + ", or choose another directory with --data");
        }
    }

    /** The one plain line for a directory that cannot be written, with the system's own reason. */
    static CannotStart cannotWrite(Path path, IOException cause) {
        return new CannotStart(
                "cannot write to the data directory " + path + " (" + reason(cause)
                        + "): make it a directory that you can write to, or choose another with --data",
                cause);
    }

    private static String reason(IOException cause) {
        if (cause instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (cause instanceof FileAlreadyExistsException) {
            return "there is a file in its place";
        }
        if (cause instanceof FileSystemException named && named.getReason() != null) {
            return named.getReason();
        }
        return String.valueOf(cause.getMessage());
    }

    private static FileChannel lock(Path path) throws IOException {
        var channel = FileChannel.open(path.resolve("lock"), CREATE, WRITE);
        FileLock lock;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            // The channel stays open: to close any channel on this file would drop the lock that this process holds.
            throw taken(path);
        }
        if (lock == null) {
            channel.close();
            throw taken(path);
        }
        return channel;
    }

    private static CannotStart taken(Path path) {
        var owner = owner(path);
        var who = owner.isEmpty() ? "another PacToDo" : "the PacToDo with process id " + owner.get(0);
        var where = owner.size() > 1 ? " at " + owner.get(1) : "";
        return new CannotStart("the data directory " + path + " is in use by " + who + where
                + ": use that one, stop it, or choose another directory with --data");
    }

    private static List<String> owner(Path path) {
        try {
            return Files.readAllLines(path.resolve("owner"));
        } catch (IOException e) {
            LOG.debug("The holder of {} has not said who it is", path, e);
            return List.of();
        }
    }

    Path path() {
        return path;
    }

    /** Where PostgreSQL's data live. */
    Path cluster() {
        return path.resolve("postgresql");
    }

    /** Where PostgreSQL's programs are unpacked to. */
    Path binaries() {
        return path.resolve("postgresql-binaries");
    }

    /** What PostgreSQL logs. */
    Path serverLog() {
        return path.resolve("postgresql.log");
    }

    /** Tells whoever else wants this directory where the PacToDo that has it is found. */
    void announce(URI address) {
        try {
            tell(ProcessHandle.current().pid() + "\n" + address + "\n");
        } catch (IOException e) {
            throw cannotWrite(path, e);
        }
    }

    private void tell(String owner) throws IOException {
        var fresh = path.resolve(SCRATCH + "owner");
        Files.writeString(fresh, owner);
        Files.move(fresh, path.resolve("owner"), ATOMIC_MOVE);
    }

    /** A new empty directory, readable by this user alone, in which something can be built before it is published. */
    Path scratch(String what) throws IOException {
        return Files.createTempDirectory(path, SCRATCH + what + "-");
    }

    /** Gives what was built its name, whole or not at all, and waits until the disk has it. */
    void publish(Path built, Path name) throws IOException {
        Files.move(built, name, ATOMIC_MOVE);
        try (var parent = FileChannel.open(name.resolveSibling("."), READ)) {
            parent.force(true);
        }
    }

    private void clearScratch() throws IOException {
        try (var entries = Files.newDirectoryStream(path, SCRATCH + "*")) {
            for (var entry : entries) {
                clear(entry);
            }
        }
    }

    /** What cannot be removed now is left to the next start: an orphaned initdb may still be writing there. */
    private static void clear(Path scratch) {
        var found = new ArrayList<Path>();
        try (var tree = Files.walk(scratch)) {
            tree.sorted(Comparator.reverseOrder()).forEach(found::add);
            for (var each : found) {
                Files.deleteIfExists(each);
            }
        } catch (IOException | UncheckedIOException e) {
            LOG.debug("Leaving {} to the next start", scratch, e);
        }
    }

    /** Gives the directory back. */
    @Override
    public void close() {
        try {
            Files.deleteIfExists(path.resolve("owner"));
            lock.close();
        } catch (IOException e) {
            LOG.warn("The lock on {} is given back only as this process ends", path, e);
        }
    }
}
