package io.pactodo.adapter.persistence;

import io.pactodo.application.Attempt;
import io.pactodo.application.Fingerprint;
import io.pactodo.application.KeptAnswer;
import io.pactodo.application.KeyedRequest;
import io.pactodo.application.Receipts;
import io.pactodo.application.Repositories;
import io.pactodo.domain.task.TaskOutcome;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** Keeps receipts beside the tasks and lists, and does the work of a request in the transaction that writes its receipt. */
final class PostgresReceipts implements Receipts {
    /**
     * Two statements in one round trip. The second begins when the lock is had or known to be another's: an attempt that
     * let go of it in between has committed its receipt before, so that the second sees it.
     */
    private static final String LOOK = """
            SELECT pg_try_advisory_xact_lock(?);
            SELECT fingerprint, answer
            FROM receipt
            WHERE workspace_id = ? AND request = ? AND written_at > ?
            """;

    /** Writes over a receipt that counts no more. One that does is not there, unless somebody took no lock. */
    private static final String KEEP = """
            INSERT INTO receipt (workspace_id, request, fingerprint, answer, written_at)
            VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (workspace_id, request) DO UPDATE
            SET (fingerprint, answer, written_at) = (EXCLUDED.fingerprint, EXCLUDED.answer, EXCLUDED.written_at)
            WHERE receipt.written_at <= ?
            """;

    private final Connections connections;
    private final Consumer<List<TaskOutcome>> afterCommit;

    /** @param afterCommit is told what the work wrote, once it is committed */
    PostgresReceipts(Connections connections, Consumer<List<TaskOutcome>> afterCommit) {
        this.connections = connections;
        this.afterCommit = afterCommit;
    }

    /** What is known of a request before its work is done. */
    private record Known(boolean ours, Optional<Receipt> receipt) {}

    private record Receipt(Fingerprint fingerprint, KeptAnswer answer) {}

    @Override
    public Attempt once(KeyedRequest request, Instant now, Function<Repositories, KeptAnswer> work) {
        return Outage.unlessAnswered(
                "do what a request with a key asks for", () -> Attempts.insisting(() -> attempt(request, now, work)));
    }

    @Override
    public int forget(Instant writtenBefore, int most) {
        return Outage.unlessAnswered("forget old receipts", () -> Forgetting.forget(connections, writtenBefore, most));
    }

    private Attempt attempt(KeyedRequest request, Instant now, Function<Repositories, KeptAnswer> work)
            throws SQLException {
        List<TaskOutcome> written = new ArrayList<>();
        Attempt attempt = connections.transact(
                connection -> attempt(connection, request, now, joined -> work.apply(within(joined, written::addAll))),
                Attempt.First.class::isInstance);
        afterCommit.accept(written);
        return attempt;
    }

    private static Repositories within(Connection transaction, Consumer<List<TaskOutcome>> told) {
        Session session = new Joined(transaction);
        PostgresLists lists = new PostgresLists(session);
        return new Repositories(new PostgresTaskRepository(session, told), lists, lists);
    }

    private static Attempt attempt(
            Connection connection, KeyedRequest request, Instant now, Function<Connection, KeptAnswer> work)
            throws SQLException {
        Known known = look(connection, request, now);
        if (known.receipt().isPresent()) {
            Receipt receipt = known.receipt().get();
            return receipt.fingerprint().equals(request.fingerprint())
                    ? new Attempt.Replayed(receipt.answer())
                    : new Attempt.OtherContent();
        }
        if (!known.ours()) {
            return new Attempt.StillRunning();
        }
        KeptAnswer answer = work.apply(connection);
        keep(connection, request, now, answer);
        return new Attempt.First(answer);
    }

    private static Known look(Connection connection, KeyedRequest request, Instant now) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(LOOK)) {
            statement.setLong(1, RequestDigest.lock(request));
            statement.setString(2, request.workspace().value());
            statement.setBytes(3, RequestDigest.of(request));
            statement.setObject(4, time(now.minus(KEPT)));
            statement.execute();
            boolean ours;
            try (ResultSet locked = statement.getResultSet()) {
                locked.next();
                ours = locked.getBoolean(1);
            }
            statement.getMoreResults();
            try (ResultSet rows = statement.getResultSet()) {
                return new Known(ours, rows.next() ? Optional.of(receipt(rows)) : Optional.empty());
            }
        }
    }

    private static Receipt receipt(ResultSet row) throws SQLException {
        return new Receipt(new Fingerprint(row.getString(1)), KeptAnswer.of(row.getBytes(2)));
    }

    private static void keep(Connection connection, KeyedRequest request, Instant now, KeptAnswer answer)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(KEEP)) {
            statement.setString(1, request.workspace().value());
            statement.setBytes(2, RequestDigest.of(request));
            statement.setString(3, request.fingerprint().value());
            statement.setBytes(4, answer.bytes());
            statement.setObject(5, time(now));
            statement.setObject(6, time(now.minus(KEPT)));
            if (statement.executeUpdate() == 0) {
                throw new SQLException("another attempt has written its receipt first", Failure.OUTRUN);
            }
        }
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
