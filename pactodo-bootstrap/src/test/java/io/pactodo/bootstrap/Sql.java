package io.pactodo.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** A few words of SQL to a database under test. */
final class Sql {
    private Sql() {}

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
