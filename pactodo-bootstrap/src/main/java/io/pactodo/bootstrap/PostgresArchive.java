package io.pactodo.bootstrap;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** The PostgreSQL for this platform, as it is packed on the class path. */
final class PostgresArchive {
    private static final int OWNER_MAY_EXECUTE = 0100;

    /**
     * The programs, unpacked in the data directory now or by an earlier start.
     *
     * @throws CannotStart if there is no PostgreSQL for this platform on the class path, or the disk will not take it
     */
    PostgresPrograms unpackedIn(DataDirectory directory) {
        try {
            // Named after their content, so that another version is another directory and a new name means whole.
            var home = directory.binaries().resolve(Long.toHexString(checksum()));
            if (Files.notExists(home)) {
                Files.createDirectories(directory.binaries());
                var fresh = directory.scratch("binaries");
                unpack(fresh);
                directory.publish(fresh, home);
            }
            return new PostgresPrograms(home);
        } catch (IOException e) {
            throw DataDirectory.cannotWrite(directory.path(), e);
        }
    }

    private static InputStream open() throws IOException {
        var system = System.getProperty("os.name").replaceFirst("(Windows|Mac OS X).*", "$1");
        try {
            return DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(
                    system.equals("Mac OS X") ? "Darwin" : system, System.getProperty("os.arch"));
        } catch (IllegalStateException e) {
            throw new CannotStart(
                    "there is no PostgreSQL for " + system + " on " + System.getProperty("os.arch")
                            + " in this build: name one that runs elsewhere with --database-url",
                    e);
        }
    }

    private static long checksum() throws IOException {
        var checksum = new CRC32();
        try (var archive = new CheckedInputStream(open(), checksum)) {
            archive.transferTo(OutputStream.nullOutputStream());
        }
        return checksum.getValue();
    }

    private static void unpack(Path home) throws IOException {
        try (var archive =
                new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(open(), 1 << 16)))) {
            for (var entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                var target = home.resolve(entry.getName()).normalize();
                if (!target.startsWith(home)) {
                    throw new IOException(entry.getName() + " points out of its archive");
                }
                unpack(archive, entry, target);
            }
        }
    }

    private static void unpack(TarArchiveInputStream archive, TarArchiveEntry entry, Path target) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.resolveSibling("."));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        write(archive.readAllBytes(), target);
        if ((entry.getMode() & OWNER_MAY_EXECUTE) != 0 && !target.toFile().setExecutable(true)) {
            throw new IOException(target + " cannot be made executable");
        }
    }

    /** Forced, because a name that was published before a power cut must not stand for empty files after it. */
    private static void write(byte[] content, Path target) throws IOException {
        try (var file = FileChannel.open(target, CREATE_NEW, WRITE)) {
            for (var bytes = ByteBuffer.wrap(content); bytes.hasRemaining(); ) {
                file.write(bytes);
            }
            file.force(false);
        }
    }
}
