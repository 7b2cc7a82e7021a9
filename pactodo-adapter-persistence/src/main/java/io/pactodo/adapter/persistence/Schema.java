package io.pactodo.adapter.persistence;

import io.pactodo.domain.task.StorageException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.Properties;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** The tables: whether they are there and as this program knows them, and how they come to be. */
final class Schema {
    /** The version of the newest migration. */
    static final int NEWEST = 7;

    /** Where the migrations are: not in Flyway's usual place, so that who embeds this keeps that for their own. */
    static final String MIGRATIONS = "io/pactodo/adapter/persistence/migration";

    /** The namespace of all tables, so that those of others in the same database are never in the way. */
    static final String NAMESPACE = "pactodo";

    private static final String HISTORY = "schema_history";
    private static final int NONE = 0;
    /** What nodes that start at the same time queue up for: any number that nobody else in the database uses. */
    private static final long MIGRATION_LOCK = 0x70616374_6f646fL;

    private static final int OLDEST_SERVER = 15;

    private final PostgresSettings settings;

    Schema(PostgresSettings settings) {
        this.settings = settings;
    }

    /**
     * Migrates if the schema is behind. Flyway takes most of a second to find out that there is nothing to do: two plain
     * queries find out first.
     *
     * @throws StorageException when the database cannot be worked with, with a line that says why
     */
    void bringUpToDate() {
        try {
            int version = look();
            if (version < NEWEST) {
                migrateInTurn();
            } else if (version > NEWEST) {
                throw unusable(obstacle(version).orElseThrow());
            }
        } catch (SQLException failure) {
            throw new StorageException(OneLine.of(meaning(failure)), failure);
        } catch (FlywayException failure) {
            throw new StorageException(
                    OneLine.of("The schema of %s could not be brought to version %d: %s"
                            .formatted(settings.database(), NEWEST, failure.getMessage())),
                    failure);
        }
    }

    /** What is wrong with a schema of that version; empty when nothing is. */
    static Optional<String> obstacle(int version) {
        if (version == NEWEST) {
            return Optional.empty();
        }
        return Optional.of(
                version > NEWEST
                        ? "The database has schema version %d, but this PacToDo knows none after %d: start a newer one."
                                .formatted(version, NEWEST)
                        : "The database has schema version %d, but this PacToDo needs %d: start it again to migrate."
                                .formatted(version, NEWEST));
    }

    /** The version of the schema, where there is one. */
    static int versionOf(Connection connection) throws SQLException {
        String sql = """
                SELECT coalesce(max(version::integer), 0)
                FROM pactodo.schema_history
                WHERE success AND version IS NOT NULL
                """;
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private int look() throws SQLException {
        Properties driver = driver();
        driver.setProperty("socketTimeout", "2");
        try (Connection connection = DriverManager.getConnection(settings.url(), driver)) {
            return look(connection);
        }
    }

    private static int look(Connection connection) throws SQLException {
        return hasHistory(connection) ? versionOf(connection) : NONE;
    }

    /** The URL has precedence; no host of several keeps the others waiting for long. */
    private Properties driver() {
        Properties driver = new Properties();
        driver.setProperty("user", settings.user());
        driver.setProperty("password", settings.password());
        driver.setProperty("ApplicationName", "pactodo");
        driver.setProperty("connectTimeout", "2");
        driver.setProperty("loginTimeout", "10");
        return driver;
    }

    private static boolean hasHistory(Connection connection) throws SQLException {
        String sql = """
                SELECT current_setting('server_version_num')::integer,
                    current_setting('server_encoding'),
                    to_regclass(?) IS NOT NULL
                """;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, NAMESPACE + "." + HISTORY);
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                requireServer(rows.getInt(1), rows.getString(2));
                return rows.getBoolean(3);
            }
        }
    }

    /**
     * Insists on a server that these tables work on.
     *
     * @param version as in {@code server_version_num}: 180006 for 18.6
     */
    static void requireServer(int version, String encoding) {
        if (version / 10_000 < OLDEST_SERVER) {
            throw unusable("This is PostgreSQL %d, but PacToDo needs %d or newer: upgrade it, or name another server."
                    .formatted(version / 10_000, OLDEST_SERVER));
        }
        if (!encoding.equals("UTF8")) {
            throw unusable("The database keeps text as %s, but PacToDo needs UTF8: create it with ENCODING 'UTF8'."
                    .formatted(encoding));
        }
    }

    /** Flyway's own lock does not cover the making of its history, which two nodes then get in each other's way with. */
    private void migrateInTurn() throws SQLException {
        try (Connection connection = DriverManager.getConnection(settings.url(), driver());
                Statement statement = connection.createStatement()) {
            statement.execute("SET lock_timeout = '1min'");
            statement.execute("SELECT pg_advisory_lock(" + MIGRATION_LOCK + ")");
            if (look(connection) < NEWEST) {
                migrate();
            }
        }
    }

    private void migrate() {
        Flyway.configure(Schema.class.getClassLoader())
                .dataSource(settings.url(), settings.user(), settings.password())
                .locations("classpath:" + MIGRATIONS)
                .defaultSchema(NAMESPACE)
                .table(HISTORY)
                .load()
                .migrate();
    }

    private String meaning(SQLException failure) {
        String state = Failure.state(failure);
        if (state.startsWith("28")) {
            return "The database %s refuses the user %s: check the user and the password."
                    .formatted(settings.database(), settings.user());
        }
        if (state.equals("3D000")) {
            return "The server has no database of that name: create it, or name another than %s."
                    .formatted(settings.database());
        }
        return state.startsWith("08")
                ? "The database %s cannot be reached, or is no PostgreSQL: %s"
                        .formatted(settings.database(), failure.getMessage())
                : "The database %s cannot be used: %s".formatted(settings.database(), failure.getMessage());
    }

    private static StorageException unusable(String line) {
        return new StorageException(line, new IllegalStateException(line));
    }
}
