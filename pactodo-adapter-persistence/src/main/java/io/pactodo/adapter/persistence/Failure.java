package io.pactodo.adapter.persistence;

import io.pactodo.domain.task.TaskOutcome;
import io.pactodo.domain.task.TaskRefused;
import java.sql.SQLException;
import java.util.Optional;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads what the database's codes of failure (PostgreSQL, appendix A) mean for a set of changes. */
final class Failure {
    private static final Logger LOG = LoggerFactory.getLogger(Failure.class);

    private Failure() {}

    /** Whether the same set may succeed when it is tried again: it was in another's way, and gave way. */
    static boolean isPassing(SQLException failure) {
        String state = state(failure);
        return state.equals("40001") || state.equals("40P01");
    }

    /** Whether it is the fault of a member: of its data (22), of its breaking a rule (23), of its size (54). */
    static boolean isOfAMember(SQLException failure) {
        String state = state(failure);
        return state.startsWith("22") || state.startsWith("23") || state.startsWith("54");
    }

    /** What the failure of a set of one means for its member. */
    static TaskOutcome refusal(SQLException failure) {
        LOG.warn("The database refused a task that the domain admits", failure);
        return new TaskOutcome.Refused(constraint(failure)
                .map(rule -> new TaskRefused.Invalid(
                        "constraint_violated", "The database refuses this task by its rule " + rule + "."))
                .orElseGet(() -> new TaskRefused.Invalid(
                        "unstorable", "The database cannot store this task: a value is beyond what it can hold.")));
    }

    private static Optional<String> constraint(SQLException failure) {
        return failure instanceof PSQLException told
                ? Optional.ofNullable(told.getServerErrorMessage()).map(ServerErrorMessage::getConstraint)
                : Optional.empty();
    }

    static String state(SQLException failure) {
        String state = failure.getSQLState();
        return state == null ? "" : state;
    }
}
