package io.pactodo.adapter.persistence;

import io.pactodo.domain.task.WorkspaceId;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.IntPredicate;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/**
 * Hears what other nodes notify of. With each new connection everybody is told to look: what was notified of before it
 * began to listen is lost.
 */
final class Hearing extends OwnConnection {
    /** After so long a silence it looks whether the database is still there. */
    private static final int SILENCE_MILLIS = 5_000;

    private static final int PATIENCE_SECONDS = 2;

    private final PostgresChangeSignals signals;
    private final IntPredicate ours;

    /** @param ours whether a backend of that number is the one that notifies for this node, which knows already */
    Hearing(PostgresSettings settings, PostgresChangeSignals signals, IntPredicate ours) {
        super(settings, "pactodo-listen");
        this.signals = signals;
        this.ours = ours;
    }

    @Override
    void workOn(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("LISTEN " + PostgresChangeSignals.CHANNEL);
        }
        signals.anyMayHaveChanged();
        PGConnection notified = connection.unwrap(PGConnection.class);
        while (!isClosed()) {
            PGNotification[] heard = notified.getNotifications(SILENCE_MILLIS);
            if (heard == null || heard.length == 0) {
                requireAlive(connection);
            } else {
                for (PGNotification notification : heard) {
                    hear(notification);
                }
            }
        }
    }

    private static void requireAlive(Connection connection) throws SQLException {
        if (!connection.isValid(PATIENCE_SECONDS)) {
            throw new SQLException("The database does not answer.", "08006");
        }
    }

    private void hear(PGNotification notification) {
        if (ours.test(notification.getPID())) {
            return;
        }
        if (notification.getParameter().equals(Notifying.ANY)) {
            signals.anyMayHaveChanged();
            return;
        }
        for (String workspace : notification.getParameter().split(Notifying.SEPARATOR, -1)) {
            signals.changed(new WorkspaceId(workspace));
        }
    }
}
