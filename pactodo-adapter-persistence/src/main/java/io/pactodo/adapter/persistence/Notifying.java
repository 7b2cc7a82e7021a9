package io.pactodo.adapter.persistence;

import io.pactodo.domain.task.WorkspaceId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;

/**
 * Tells other nodes what this one has committed: all that gathered since the last time with one statement, and not more
 * often than every few milliseconds. Not in the writing transaction: PostgreSQL lets such commits through one by one.
 */
final class Notifying extends OwnConnection {
    /** Between the workspaces that one notification names; no name has it in it. */
    static final String SEPARATOR = ",";

    /** In the place of more workspaces than a notification has room for, which is 8,000 bytes. */
    static final String ANY = "*";

    private static final int MOST_NAMED = 100;
    private static final long BREATH_MILLIS = 5;
    private static final int NOBODY = -1;

    private final Set<WorkspaceId> gathered = new LinkedHashSet<>();
    private volatile int backend = NOBODY;

    Notifying(PostgresSettings settings) {
        super(settings, "pactodo-notify");
    }

    void add(Collection<WorkspaceId> workspaces) {
        if (workspaces.isEmpty()) {
            return;
        }
        synchronized (gathered) {
            gathered.addAll(workspaces);
            gathered.notifyAll();
        }
    }

    /** Whether a notification of that backend is one of this node. */
    boolean isOurs(int notifier) {
        return notifier == backend;
    }

    @Override
    void workOn(Connection connection) throws SQLException, InterruptedException {
        backend = connection.unwrap(PGConnection.class).getBackendPID();
        while (!isClosed()) {
            Set<WorkspaceId> taken = take();
            try (PreparedStatement statement = connection.prepareStatement("SELECT pg_notify(?, ?)")) {
                statement.setString(1, PostgresChangeSignals.CHANNEL);
                statement.setString(2, payload(taken));
                statement.execute();
            } catch (SQLException failure) {
                add(taken);
                throw failure;
            }
            TimeUnit.MILLISECONDS.sleep(BREATH_MILLIS);
        }
    }

    private Set<WorkspaceId> take() throws InterruptedException {
        synchronized (gathered) {
            while (gathered.isEmpty()) {
                gathered.wait();
            }
            Set<WorkspaceId> taken = new LinkedHashSet<>(gathered);
            gathered.clear();
            return taken;
        }
    }

    private static String payload(Set<WorkspaceId> workspaces) {
        return workspaces.size() > MOST_NAMED
                ? ANY
                : workspaces.stream().map(WorkspaceId::value).collect(Collectors.joining(SEPARATOR));
    }
}
