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
    private final Session session;

    Committing(Session session) {
        this.session = session;
    }

    /** Commits what fits, in one transaction; if a member makes that fail as a whole, then each in its own. */
    List<TaskOutcome> apply(List<TaskChange> changes) throws SQLException {
        if (changes.isEmpty()) {
            return List.of();
        }
        try {
            return Attempts.insisting(() -> together(changes));
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
            return Attempts.insisting(() -> allOrNone(changes, Committing::writeInRounds));
        } catch (SQLException failure) {
            if (!Failure.isOfAMember(failure)) {
                throw failure;
            }
            return Attempts.insisting(() -> allOrNone(changes, Committing::writeOneByOne));
        }
    }

    private List<TaskOutcome> together(List<TaskChange> changes) throws SQLException {
        return Rounds.of(changes).size() == 1
                ? session.write(connection -> Writing.write(connection, changes))
                : session.transact(connection -> writeInRounds(connection, changes), outcomes -> true);
    }

    private List<TaskOutcome> oneByOne(List<TaskChange> changes) throws SQLException {
        List<TaskOutcome> outcomes = new ArrayList<>();
        for (TaskChange change : changes) {
            outcomes.addAll(apply(List.of(change)));
        }
        return outcomes;
    }

    private List<TaskOutcome> allOrNone(List<TaskChange> changes, Way way) throws SQLException {
        List<TaskOutcome> outcomes =
                session.transact(connection -> way.write(connection, changes), Committing::areAllAccepted);
        return areAllAccepted(outcomes)
                ? outcomes
                : outcomes.stream().map(Committing::withdrawn).toList();
    }

    private static boolean areAllAccepted(List<TaskOutcome> outcomes) {
        return outcomes.stream().allMatch(TaskOutcome.Accepted.class::isInstance);
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
}
