package io.pactodo.bootstrap;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;

/**
 * A process of its own that claims a data directory, runs its database, says where it is, and goes on until its standard
 * input ends or it is killed.
 */
final class DatabaseHolder {
    private DatabaseHolder() {}

    public static void main(String[] arguments) throws IOException {
        try (var directory = DataDirectory.claim(Path.of(arguments[0]));
                var database = LocalDatabase.start(directory)) {
            directory.announce(URI.create("http://127.0.0.1:12345"));
            System.out.println(database.access().url());
            while (System.in.read() >= 0) {
                // Only the end counts.
            }
        } catch (CannotStart e) {
            System.out.println(e.getMessage());
            System.exit(1);
        }
    }

    /** Starts it as a child, with this test's own class path. */
    static Process start(Path data) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(
                        java,
                        "-cp",
                        System.getProperty("java.class.path"),
                        DatabaseHolder.class.getName(),
                        data.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
