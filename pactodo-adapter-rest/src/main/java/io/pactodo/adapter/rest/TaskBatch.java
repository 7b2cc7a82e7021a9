package io.pactodo.adapter.rest;

import io.pactodo.application.BatchCommand;
import io.pactodo.application.CreateTask;
import io.pactodo.application.RefusedCommand;
import io.pactodo.domain.task.TaskId;
import io.pactodo.domain.task.TaskOutcome;
import io.pactodo.domain.task.TaskRefused;
import io.pactodo.domain.task.Violation;
import java.util.List;
import java.util.Optional;

/**
 * A batch as it was sent.
 *
 * @param atomic whether all is to be done or nothing
 * @param operations what is to be done, in its sequence
 */
record TaskBatch(boolean atomic, List<Operation> operations) {
    /**
     * One of its operations.
     *
     * @param command what is asked for, or why it cannot be
     * @param id which task is to be changed, if it is to be there already
     * @param saysWhatItKnows whether it names the revision that it is meant for, or need not
     */
    record Operation(BatchCommand command, Optional<TaskId> id, boolean saysWhatItKnows) {
        /** The same outcome; what the store found to be wrong with its task points into the body of the request. */
        TaskOutcome pointing(int index, TaskOutcome outcome) {
            if (outcome instanceof TaskOutcome.Refused refused
                    && refused.reason() instanceof TaskRefused.Invalid invalid
                    && !(command instanceof RefusedCommand)) {
                return new TaskOutcome.Refused(new TaskRefused.Invalid(invalid.violations().stream()
                        .map(violation -> pointing(index, violation))
                        .toList()));
            }
            return outcome;
        }

        private Violation pointing(int index, Violation violation) {
            String place = BatchReader.OPERATIONS + "/" + index;
            if (violation.field().startsWith(place + "/")) {
                return violation;
            }
            boolean ofTheOperation = violation.field().equals("id");
            String part = ofTheOperation ? "" : command instanceof CreateTask ? "/task" : "/changes";
            return violation.in(place + part);
        }
    }

    List<BatchCommand> commands() {
        return operations.stream().map(Operation::command).toList();
    }
}
