package io.pactodo.adapter.persistence;

import io.pactodo.domain.task.TaskChange;
import io.pactodo.domain.task.TaskOutcome;
import io.pactodo.domain.task.TaskRefused;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.List;

/** Commits sets of changes, and sees to it that no member suffers for another. */
final class Committing {
    private static final int MOST_ATTEMPTS = 5;

    private final Connections connections;

    Committing(Connections connections) {
        this.connections = connections;
    }

    /** Commits what fits, in one transaction; if a member makes that fail as a whole, then each in its own. */
    List<TaskOutcome> apply(List<TaskChange> changes) throws SQLException {
        if (changes.isEmpty()) {
            return List.of();
        }
        try {
            return insisting(() -> together(changes));
        } catch (SQLException failure) {
            if (!Failure.isOfAMember(failure)) {
                throw failure;
            }
            return changes.size() == 1 ? List.of(Failure.refusal(failure)) : oneByOne(changes);
        }
    }

    /** Commits all or none; if a member makes that fail as a whole, then each is tried to find which. */
    List<TaskOutcome> applyAtomically(List<TaskChange> changes) throws SQLException {
        if (changes.isEmpty()) {
            return List.of();
        }
        try {
            return insisting(() -> allOrNone(changes, Committing::writeInRounds));
        } catch (SQLException failure) {
            if (!Failure.isOfAMember(failure)) {
                throw failure;
            }
            return insisting(() -> allOrNone(changes, Committing::writeOneByOne));
        }
    }

    private List<TaskOutcome> together(List<TaskChange> changes) throws SQLException {
        return Rounds.of(changes).size() == 1
                ? connections.call(connection -> Writing.write(connection, changes))
                : connections.transact(connection -> writeInRounds(connection, changes));
    }

    private List<TaskOutcome> oneByOne(List<TaskChange> changes) throws SQLException {
        List<TaskOutcome> outcomes = new ArrayList<>();
        for (TaskChange change : changes) {
            outcomes.addAll(apply(List.of(change)));
        }
        return outcomes;
    }

    private List<TaskOutcome> allOrNone(List<TaskChange> changes, Way way) throws SQLException {
        return connections.transact(connection -> {
            List<TaskOutcome> outcomes = way.write(connection, changes);
            if (outcomes.stream().allMatch(TaskOutcome.Accepted.class::isInstance)) {
                return outcomes;
            }
            connection.rollback();
            return outcomes.stream().map(Committing::withdrawn).toList();
        });
    }

    private static TaskOutcome withdrawn(TaskOutcome outcome) {
        return outcome instanceof TaskOutcome.Accepted accepted
                ? new TaskOutcome.Refused(
                        new TaskRefused.Withdrawn(accepted.task().key()))
                : outcome;
    }

    /** A way to write a set within a transaction. */
    @FunctionalInterface
    private interface Way {
        List<TaskOutcome> write(Connection connection, List<TaskChange> changes) throws SQLException;
    }

    private static List<TaskOutcome> writeInRounds(Connection connection, List<TaskChange> changes)
            throws SQLException {
        Writing.lock(connection, changes);
        List<TaskOutcome> outcomes = new ArrayList<>();
        for (List<TaskChange> round : Rounds.of(changes)) {
            outcomes.addAll(Writing.write(connection, round));
        }
        return outcomes;
    }

    private static List<TaskOutcome> writeOneByOne(Connection connection, List<TaskChange> changes)
            throws SQLException {
        Writing.lock(connection, changes);
        List<TaskOutcome> outcomes = new ArrayList<>();
        for (TaskChange change : changes) {
            Savepoint before = connection.setSavepoint();
            try {
                outcomes.addAll(Writing.write(connection, List.of(change)));
                connection.releaseSavepoint(before);
            } catch (SQLException failure) {
                if (!Failure.isOfAMember(failure)) {
                    throw failure;
                }
                connection.rollback(before);
                outcomes.add(Failure.refusal(failure));
            }
        }
        return outcomes;
    }

    /** Something that can be begun anew after a failure. */
    @FunctionalInterface
    private interface Attempt {
        List<TaskOutcome> make() throws SQLException;
    }

    private static List<TaskOutcome> insisting(Attempt attempt) throws SQLException {
        for (int attempts = 1; ; attempts++) {
            try {
                return attempt.make();
            } catch (SQLException failure) {
                if (!Failure.isPassing(failure) || attempts == MOST_ATTEMPTS) {
                    throw failure;
                }
            }
        }
    }
}
