package io.pactodo.bootstrap;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/** Lets a server's own PostgreSQL write no receipt: whoever has done all else that a request asks for waits here. */
final class HeldReceipts implements AutoCloseable {
    private static final String WAITING =
            "SELECT count(*) > 0 FROM pg_locks WHERE relation = 'pactodo.receipt'::regclass AND NOT granted";

    private final DatabaseAccess database;
    private final Connection holder;

    private HeldReceipts(DatabaseAccess database, Connection holder) {
        this.database = database;
        this.holder = holder;
    }

    static HeldReceipts of(Path data) throws IOException, SQLException {
        var database = Sql.accessTo(data);
        var holder = Sql.connect(database);
        holder.setAutoCommit(false);
        try (var statement = holder.createStatement()) {
            statement.execute("LOCK TABLE pactodo.receipt IN SHARE MODE");
        }
        return new HeldReceipts(database, holder);
    }

    /** Waits until a request has come that far, or the test has waited for too long. */
    void awaitOne() throws SQLException {
        try (var connection = Sql.connect(database);
                var statement = connection.createStatement()) {
            for (var waiting = false; !waiting; ) {
                if (Thread.currentThread().isInterrupted()) {
                    throw new AssertionError("No request has come as far as to write its receipt.");
                }
                try (var rows = statement.executeQuery(WAITING)) {
                    waiting = rows.next() && rows.getBoolean(1);
                }
            }
        }
    }

    @Override
    public void close() throws SQLException {
        holder.close();
    }
}
