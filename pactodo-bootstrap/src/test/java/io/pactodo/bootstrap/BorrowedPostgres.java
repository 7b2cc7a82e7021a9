package io.pactodo.bootstrap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** PostgreSQL's programs, unpacked once for all tests, because that takes longer than most of them. */
final class BorrowedPostgres {
    private static final Path STORE = Path.of("target", "postgresql-for-tests");

    private BorrowedPostgres() {}

    /** Makes a data directory that has the programs already. */
    static Path dataDirectory(Path parent) {
        try (var store = DataDirectory.claim(STORE)) {
            new PostgresArchive().unpackedIn(store);
            var data = Files.createTempDirectory(parent, "data-");
            Files.createSymbolicLink(data.resolve("postgresql-binaries"), store.binaries());
            return data;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Clears up after the data directories made there, and ends what a test that failed left running on them. */
    static void giveBack(Path parent) {
        try (var made = Files.newDirectoryStream(parent, "data-*")) {
            for (var data : made) {
                Signals.postmasters(data).forEach(ProcessHandle::destroyForcibly);
                Files.delete(data.resolve("postgresql-binaries"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
