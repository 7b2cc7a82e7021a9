package io.pactodo.adapter.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.function.Predicate;

/**
 * A part of a transaction that somebody else commits. What fails in it takes nothing back but itself.
 *
 * @param connection is in that transaction
 */
record Joined(Connection connection) implements Session {
    @Override
    public <T> T read(Work<T> work) throws SQLException {
        return work.on(connection);
    }

    @Override
    public <T> T write(Work<T> work) throws SQLException {
        return transact(work, result -> true);
    }

    @Override
    public <T> T transact(Work<T> work, Predicate<T> kept) throws SQLException {
        Savepoint before = connection.setSavepoint();
        try {
            T result = work.on(connection);
            if (!kept.test(result)) {
                connection.rollback(before);
            }
            connection.releaseSavepoint(before);
            return result;
        } catch (SQLException | RuntimeException | Error failure) {
            rollBack(before, failure);
            throw failure;
        }
    }

    /** Ends with the failure; that of the rollback is not lost. */
    private void rollBack(Savepoint before, Throwable failure) {
        try {
            connection.rollback(before);
        } catch (SQLException second) {
            failure.addSuppressed(second);
        }
    }
}
