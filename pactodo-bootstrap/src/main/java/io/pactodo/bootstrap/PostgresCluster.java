package io.pactodo.bootstrap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.SYNC;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * PostgreSQL's data in a data directory: made once, then kept for good.
 *
 * <p>The role and the database are both named {@value #NAME}; the role's password is made up when the data are, and is
 * kept among them.
 *
 * @param path PostgreSQL's own data directory
 */
record PostgresCluster(Path path) {
    static final String NAME = "pactodo";

    private static final Logger LOG = LoggerFactory.getLogger(PostgresCluster.class);
    private static final String PASSWORD_FILE = "pactodo.password";
    private static final int PASSWORD_BYTES = 24;

    /**
     * The cluster of a data directory; the first time, it is made.
     *
     * @throws CannotStart if it is of another PostgreSQL's version, or cannot be made
     */
    static PostgresCluster in(DataDirectory directory, PostgresPrograms programs) {
        try {
            if (Files.notExists(directory.cluster())) {
                make(directory, programs);
            }
            var cluster = new PostgresCluster(directory.cluster());
            cluster.checkVersion(programs.majorVersion());
            return cluster;
        } catch (IOException e) {
            throw DataDirectory.cannotWrite(directory.path(), e);
        }
    }

    private static void make(DataDirectory directory, PostgresPrograms programs) throws IOException {
        var start = System.nanoTime();
        var fresh = directory.scratch("cluster");
        var password =
                Files.createTempFile(fresh.getParent(), fresh.getFileName().toString(), PASSWORD_FILE);
        Files.writeString(password, randomPassword(), SYNC);
        expectSuccess(programs.run(
                "initdb",
                "--pgdata=" + fresh,
                "--username=" + NAME,
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--data-checksums"));
        Files.move(password, fresh.resolve(PASSWORD_FILE), ATOMIC_MOVE);
        expectSuccess(programs.runReading(
                "CREATE DATABASE " + NAME + ";\n",
                "postgres",
                "--single",
                "-D",
                fresh.toString(),
                "-c",
                "exit_on_error=on",
                "template1"));
        directory.publish(fresh, directory.cluster());
        LOG.debug("Made {} in {} ms", directory.cluster(), (System.nanoTime() - start) / 1_000_000);
    }

    private static String randomPassword() {
        var bytes = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static void expectSuccess(PostgresPrograms.Outcome outcome) {
        if (!outcome.isSuccess()) {
            throw new CannotStart("PostgreSQL's data could not be made: " + outcome.complaint());
        }
    }

    private void checkVersion(String ours) throws IOException {
        try {
            var theirs = Files.readString(path.resolve("PG_VERSION")).strip();
            if (!theirs.equals(ours)) {
                throw new CannotStart(path + " holds data of PostgreSQL " + theirs + ", but this PacToDo brings " + ours
                        + ": use the PacToDo that made them, or choose another directory with --data");
            }
        } catch (NoSuchFileException e) {
            throw new CannotStart(
                    path + " is not PostgreSQL's data (it has no PG_VERSION): choose another directory with --data", e);
        }
    }

    /** The password of the role {@value #NAME}. */
    Secret password() throws IOException {
        return new Secret(Files.readString(path.resolve(PASSWORD_FILE), UTF_8).strip());
    }
}
