package io.pactodo.application;

import io.pactodo.domain.task.Task;
import io.pactodo.domain.task.TaskChange;
import io.pactodo.domain.task.TaskKey;
import io.pactodo.domain.task.TaskOutcome;
import io.pactodo.domain.task.TaskRefused;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** One command of a mixed set on its way to its outcome. Keeps its key, which may be of this side's making. */
final class BatchMember {
    private final BatchCommand command;
    private final Optional<TaskKey> key;
    private Optional<TaskOutcome> outcome = Optional.empty();
    private boolean written;
    private int attempts;

    BatchMember(BatchCommand command, TaskIds ids) {
        this.command = command;
        this.key = keyOf(command, ids);
    }

    private static Optional<TaskKey> keyOf(BatchCommand command, TaskIds ids) {
        if (command instanceof CreateTask create) {
            return Optional.of(new TaskKey(create.workspace(), create.id().orElseGet(ids::next)));
        }
        return command instanceof Amendment amendment ? Optional.of(amendment.key()) : Optional.empty();
    }

    /** Which task it is about; empty for what was refused before. */
    Optional<TaskKey> key() {
        return key;
    }

    /** Whether it can be told only from the store whether there is such a task. */
    boolean mayMeetATask() {
        return command instanceof Amendment
                || (command instanceof CreateTask create && create.id().isPresent());
    }

    /** Whether it is about a task that is to be there already. */
    boolean isAmendment() {
        return command instanceof Amendment;
    }

    /**
     * Decides anew.
     *
     * @param current the task as it was just read, or as an earlier member leaves it
     * @return the change to commit; empty when it was refused, or all is so already
     */
    Optional<TaskChange> decide(Optional<Task> current, Instant now) {
        forget();
        try {
            Optional<TaskChange> change = change(current, now);
            if (change.isEmpty()) {
                outcome = current.map(TaskOutcome.Accepted::new);
            }
            return change;
        } catch (TaskRefused refused) {
            refuse(refused);
            return Optional.empty();
        }
    }

    private Optional<TaskChange> change(Optional<Task> current, Instant now) {
        if (command instanceof CreateTask create) {
            current.ifPresent(taken -> {
                throw new TaskRefused.AlreadyExists(taken);
            });
            return Optional.of(new TaskChange.Add(key.orElseThrow(), create.content(), now));
        }
        if (command instanceof Amendment amendment) {
            return amendment.decide(current.orElseThrow(() -> new TaskRefused.NotFound(amendment.key())), now);
        }
        throw ((RefusedCommand) command).reason();
    }

    void refuse(TaskRefused reason) {
        outcome = Optional.of(new TaskOutcome.Refused(reason));
        written = false;
    }

    void committed(TaskOutcome answer) {
        outcome = Optional.of(answer);
        written = answer instanceof TaskOutcome.Accepted;
    }

    /** Shows what became of its task, which it need not have changed itself. */
    void committedTogether(Map<TaskKey, TaskOutcome> committed) {
        boolean changed = outcome.isEmpty();
        key.map(committed::get).ifPresent(answer -> {
            committed(answer);
            written = changed;
        });
    }

    /** Shows why its task could not be changed, or leaves it as it is. */
    void refusedTogether(Map<TaskKey, TaskOutcome> refused, Predicate<TaskOutcome> isObjection) {
        key.map(refused::get).filter(isObjection).ifPresent(this::committed);
        withdraw();
    }

    /** Somebody was faster: decides again, unless that happened too often. */
    void outrun(int mostAttempts) {
        attempts++;
        if (attempts == mostAttempts) {
            contend();
        }
    }

    /** Gives up, because others change its task again and again. */
    void contend() {
        key.ifPresent(task -> refuse(new TaskRefused.Contended(task)));
    }

    /** Leaves its task as it is, because another member was refused; unless it was itself. */
    void withdraw() {
        if (!isRefused()) {
            key.ifPresent(task -> refuse(new TaskRefused.Withdrawn(task)));
        }
    }

    /** Does not know any more what became of it. */
    void forget() {
        outcome = Optional.empty();
        written = false;
    }

    boolean isSettled() {
        return outcome.isPresent();
    }

    boolean isRefused() {
        return outcome.filter(TaskOutcome.Refused.class::isInstance).isPresent();
    }

    TaskOutcome outcome() {
        return outcome.orElseThrow();
    }

    /** Counts what became of it; as failed when nothing has become of it. */
    void count(Tally tally) {
        useCase().ifPresent(useCase -> tally.count(useCase, result(), 1));
    }

    private Outcome result() {
        if (outcome.isEmpty()) {
            return Outcome.FAILED;
        }
        return isRefused() ? Outcome.REFUSED : written ? Outcome.SUCCEEDED : Outcome.UNCHANGED;
    }

    private Optional<UseCase> useCase() {
        if (command instanceof CreateTask) {
            return Optional.of(UseCase.CREATE);
        }
        if (command instanceof UpdateTask) {
            return Optional.of(UseCase.UPDATE);
        }
        if (command instanceof DeleteTask) {
            return Optional.of(UseCase.DELETE);
        }
        return command instanceof RestoreTask ? Optional.of(UseCase.RESTORE) : Optional.empty();
    }
}
