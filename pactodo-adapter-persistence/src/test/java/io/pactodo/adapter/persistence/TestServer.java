package io.pactodo.adapter.persistence;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

/** One PostgreSQL for all tests of a run; each test that wants its own takes a fresh database on it. */
final class TestServer {
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private TestServer() {}

    /** A database as if nobody had used it before. Tests take turns with it: to make one takes a second. */
    static PostgresSettings freshDatabase() {
        PostgresSettings database = settings("postgres");
        execute(database, "DROP SCHEMA IF EXISTS pactodo CASCADE");
        return database;
    }

    /** An empty database of its own, with those options. */
    static PostgresSettings freshDatabase(String options) {
        String name = "test_" + DATABASES.incrementAndGet();
        execute(settings("postgres"), "CREATE DATABASE " + name + " " + options);
        return settings(name);
    }

    /** An empty database of a user whom the server asks for that password. */
    static PostgresSettings withPassword(String password) {
        execute(settings("postgres"), "CREATE ROLE guarded LOGIN PASSWORD '" + password + "'");
        PostgresSettings database = freshDatabase("OWNER guarded");
        return PostgresSettings.of(database.url().replaceFirst("user=[^&]*", ""), "guarded", password);
    }

    /** Where the server listens, on 127.0.0.1. */
    static int port() {
        return Started.SERVER.getPort();
    }

    /** That database on the server, whether it exists or not. */
    static PostgresSettings settings(String database) {
        return PostgresSettings.of(Started.SERVER.getJdbcUrl("postgres", database), "postgres", "");
    }

    /** A database at an address where nobody listens. */
    static PostgresSettings nobodyListens() {
        return PostgresSettings.of("jdbc:postgresql://127.0.0.1:1/pactodo", "postgres", "");
    }

    /** Does that behind the store's back. */
    static void execute(PostgresSettings settings, String sql) {
        try (Connection connection = connect(settings);
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.execute();
        } catch (SQLException failure) {
            throw new AssertionError(sql, failure);
        }
    }

    /** Reads the first column of the first row. */
    static String read(PostgresSettings settings, String sql) {
        try (Connection connection = connect(settings);
                PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            return String.valueOf(rows.getString(1));
        } catch (SQLException failure) {
            throw new AssertionError(sql, failure);
        }
    }

    /** The SQLSTATE that this ends with. */
    static String failure(PostgresSettings settings, String sql) {
        try (Connection connection = connect(settings);
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.execute();
            return "none";
        } catch (SQLException failure) {
            return failure.getSQLState();
        }
    }

    static Connection connect(PostgresSettings settings) throws SQLException {
        return connect(settings, "tcpKeepAlive=true");
    }

    /** Connects with one more parameter of the driver. */
    static Connection connect(PostgresSettings settings, String parameter) throws SQLException {
        return DriverManager.getConnection(
                settings.database() + "?currentSchema=pactodo&" + parameter, settings.user(), settings.password());
    }

    /** Starts when first asked for, and goes with the run. */
    private static final class Started {
        private static final EmbeddedPostgres SERVER = start();

        private static EmbeddedPostgres start() {
            try {
                EmbeddedPostgres server = EmbeddedPostgres.builder()
                        .setServerConfig("max_connections", "200")
                        .start();
                askForPasswordOf("guarded", server);
                return server;
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        private static void askForPasswordOf(String user, EmbeddedPostgres server) throws IOException {
            PostgresSettings settings = PostgresSettings.of(server.getJdbcUrl("postgres", "postgres"), "postgres", "");
            Path access = Path.of(read(settings, "SHOW hba_file"));
            Files.writeString(access, "host all " + user + " 127.0.0.1/32 scram-sha-256\n" + Files.readString(access));
            execute(settings, "SELECT pg_reload_conf()");
        }
    }
}
