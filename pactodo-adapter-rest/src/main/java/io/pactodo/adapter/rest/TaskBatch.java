package io.pactodo.adapter.rest;

import io.pactodo.application.BatchCommand;
import io.pactodo.domain.task.TaskId;
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
    record Operation(BatchCommand command, Optional<TaskId> id, boolean saysWhatItKnows) {}

    List<BatchCommand> commands() {
        return operations.stream().map(Operation::command).toList();
    }
}
