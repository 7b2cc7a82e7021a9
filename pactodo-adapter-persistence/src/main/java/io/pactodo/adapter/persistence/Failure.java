package io.pactodo.adapter.persistence;

import io.pactodo.domain.task.TaskOutcome;
import io.pactodo.domain.task.TaskRefused;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads what the database's codes of failure (PostgreSQL, appendix A) mean for a set of changes. */
final class Failure {
    /** Serialization failure: another was faster, and all has to be begun anew. */
    static final String OUTRUN = "40001";

    private static final Logger LOG = LoggerFactory.getLogger(Failure.class);

    /** Numeric out of range, date and time overflow, character not in repertoire, untranslatable, program limit. */
    private static final Set<String> OF_A_VALUE = Set.of("22003", "22008", "22021", "22P05", "54000");

    private Failure() {}

    /** Whether the same set may succeed when it is tried again: it was in another's way, and gave way. */
    static boolean isPassing(SQLException failure) {
        String state = state(failure);
        return state.equals(OUTRUN) || state.equals("40P01");
    }

    /**
     * Whether it is the fault of a member: of a value that is out of range or has a character that cannot be stored, of
     * its size, or of its breaking a rule. Other codes of class 22 say that a value was written wrongly, and that is
     * done here and not by a client.
     */
    static boolean isOfAMember(SQLException failure) {
        String state = state(failure);
        return state.startsWith("23") || OF_A_VALUE.contains(state);
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
