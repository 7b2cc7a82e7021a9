package io.pactodo.adapter.persistence;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
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

    /** An empty database of its own. */
    static PostgresSettings freshDatabase() {
        String name = "test_" + DATABASES.incrementAndGet();
        execute(settings("postgres"), "CREATE DATABASE " + name);
        return settings(name);
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

    static Connection connect(PostgresSettings settings) throws SQLException {
        return DriverManager.getConnection(settings.url(), settings.user(), settings.password());
    }

    /** Starts when first asked for, and goes with the run. */
    private static final class Started {
        private static final EmbeddedPostgres SERVER = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("max_connections", "200")
                        .start();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }
}
