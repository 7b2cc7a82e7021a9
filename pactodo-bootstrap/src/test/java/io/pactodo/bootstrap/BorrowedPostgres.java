package io.pactodo.bootstrap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;

/**
 * PostgreSQL's programs, unpacked once for all tests, because that takes longer than most of them; and data in which
 * nothing was written yet, made once for each run of tests. One after the other, when tests run beside each other.
 */
final class BorrowedPostgres {
    private static final Path STORE = Path.of("target", "postgresql-for-tests");

    private static final Path MADE = Path.of("target", "postgresql-data-for-tests");

    private BorrowedPostgres() {}

    /** Made when it is first asked for, and anew with each run: how it is made may have been changed. */
    private static final class Data {
        static final Path CLUSTER = made();
    }

    private static synchronized Path made() {
        try (var store = DataDirectory.claim(STORE);
                var made = DataDirectory.claim(MADE)) {
            deleteAll(made.cluster());
            return PostgresCluster.in(made, new PostgresArchive().unpackedIn(store))
                    .path();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the programs are. */
    static synchronized Path programs() {
        try (var store = DataDirectory.claim(STORE)) {
            new PostgresArchive().unpackedIn(store);
            return store.binaries();
        }
    }

    /** Makes a data directory that has the programs already. */
    static Path dataDirectory(Path parent) {
        try {
            var data = Files.createTempDirectory(parent, "data-");
            Files.createSymbolicLink(data.resolve("postgresql-binaries"), programs());
            return data;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes one that has the data, too, as after a first start that was stopped at once. */
    static Path dataDirectoryWithData(Path parent) {
        var data = dataDirectory(parent);
        copyDataTo(data.resolve("postgresql"));
        return data;
    }

    /** Puts those data there. */
    static void copyDataTo(Path cluster) {
        try {
            copyAll(Data.CLUSTER, cluster);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copyAll(Path from, Path to) throws IOException {
        try (var tree = Files.walk(from)) {
            for (var each : (Iterable<Path>) tree::iterator) {
                Files.copy(each, to.resolve(from.relativize(each)), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    private static void deleteAll(Path directory) throws IOException {
        if (Files.exists(directory)) {
            try (var tree = Files.walk(directory)) {
                for (var each : tree.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
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
