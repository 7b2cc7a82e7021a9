package io.pactodo.bootstrap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * PostgreSQL's own programs, ready to run: {@code initdb}, {@code pg_ctl} and {@code postgres}.
 *
 * <p>PostgreSQL refuses to run as root, so for root each of them runs in a user namespace where root is nobody.
 */
final class PostgresPrograms {
    private static final Logger LOG = LoggerFactory.getLogger(PostgresPrograms.class);

    private final Path home;
    private final List<String> wrapper;

    /**
     * @param home the directory that {@code bin}, {@code lib} and {@code share} are in
     * @throws CannotStart if this is root on Linux and no user namespace can be made
     */
    PostgresPrograms(Path home) {
        this.home = home;
        this.wrapper = isRootOnLinux() ? userNamespace() : List.of();
    }

    private static boolean isRootOnLinux() {
        return System.getProperty("os.name").equals("Linux")
                && System.getProperty("user.name").equals("root");
    }

    private static List<String> userNamespace() {
        var wrapper = List.of("unshare", "-U");
        try {
            if (execute(concat(wrapper, "true"), "").isSuccess()) {
                return wrapper;
            }
        } catch (IOException e) {
            LOG.debug("unshare cannot be run", e);
        }
        throw new CannotStart("PostgreSQL refuses to run as root, and unshare (of util-linux) cannot make it a user"
                + " namespace here: run PacToDo as another user, or name a PostgreSQL with --database-url");
    }

    /** The major version of these programs, such as "18". */
    String majorVersion() throws IOException {
        var bootstrapFile = home.resolve("share/postgresql/postgres.bki");
        try (var lines = Files.lines(bootstrapFile)) {
            return lines.findFirst().orElse("").replace("# PostgreSQL", "").strip();
        }
    }

    /** Runs a program to its end with nothing to read. */
    Outcome run(String program, String... arguments) throws IOException {
        return runReading("", program, arguments);
    }

    /** Runs a program to its end with a text on its standard input. */
    Outcome runReading(String input, String program, String... arguments) throws IOException {
        var command = concat(wrapper, home.resolve("bin").resolve(program).toString());
        var outcome = execute(concat(command, arguments), input);
        LOG.debug("{} ended with {}: {}", program, outcome.exitCode(), outcome.output());
        return outcome;
    }

    private static Outcome execute(List<String> command, String input) throws IOException {
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        // The caller's PGDATA, PGPORT and the like would be obeyed, and a translated message is no use to us.
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        var process = builder.start();
        try (var standardInput = process.getOutputStream()) {
            standardInput.write(input.getBytes(UTF_8));
        }
        var output = new String(process.getInputStream().readAllBytes(), UTF_8);
        try {
            return new Outcome(process.waitFor(), output);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("interrupted while starting", e);
        }
    }

    private static List<String> concat(List<String> first, String... then) {
        var all = new ArrayList<>(first);
        all.addAll(List.of(then));
        return all;
    }

    /**
     * What became of a program.
     *
     * @param exitCode 0 for success
     * @param output what it wrote, standard output and standard error as they came
     */
    record Outcome(int exitCode, String output) {
        boolean isSuccess() {
            return exitCode == 0;
        }

        /** The lines that tell why a program failed, as one line. */
        String complaint() {
            return complaint(output.lines().toList());
        }

        /** The errors among some lines as one line, or else the last line. */
        static String complaint(List<String> lines) {
            var errors = lines.stream()
                    .filter(line -> line.matches(".*(error|FATAL|PANIC|DETAIL|could not).*"))
                    .map(line -> line.replaceFirst("^.*?(?=error:|FATAL:|PANIC:|DETAIL:)", "")
                            .strip())
                    .collect(joining("; "));
            return errors.isEmpty() ? lines.stream().reduce("no reason given", (a, b) -> b) : errors;
        }
    }
}
