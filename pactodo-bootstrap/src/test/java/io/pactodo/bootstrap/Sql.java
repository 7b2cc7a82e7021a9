package io.pactodo.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;

/** A few words of SQL to a database under test. */
final class Sql {
    private static final int LINE_OF_THE_PORT = 3;

    private Sql() {}

    /** The way to the PostgreSQL that a server of its own process runs on these data. */
    static DatabaseAccess accessTo(Path data) throws IOException {
        var cluster = new PostgresCluster(data.resolve("postgresql"));
        var port = Files.readAllLines(cluster.path().resolve("postmaster.pid")).get(LINE_OF_THE_PORT);
        return new DatabaseAccess(
                "jdbc:postgresql://127.0.0.1:" + port + "/" + PostgresCluster.NAME,
                PostgresCluster.NAME,
                Optional.of(cluster.password()));
    }

    static String setting(LocalDatabase database, String name) throws SQLException {
        return query(database, "SHOW " + name);
    }

    static String query(LocalDatabase database, String sql) throws SQLException {
        try (var connection = connect(database);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }

    static void execute(LocalDatabase database, String sql) throws SQLException {
        try (var connection = connect(database);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Connection connect(LocalDatabase database) throws SQLException {
        return connect(database.access());
    }

    static Connection connect(DatabaseAccess access) throws SQLException {
        return DriverManager.getConnection(
                access.url(), access.user(), access.password().orElseThrow().value());
    }
}
