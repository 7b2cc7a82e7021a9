package io.pactodo.application;

import io.pactodo.domain.task.ChangesPage;
import io.pactodo.domain.task.Task;
import io.pactodo.domain.task.TaskKey;
import io.pactodo.domain.task.TaskOutcome;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** Tells the metrics what was done, and keeps their failures away from the use cases. */
final class Tally {
    private static final Logger LOGGER = System.getLogger(Tally.class.getName());

    private final UseCaseMetrics metrics;

    Tally(UseCaseMetrics metrics) {
        this.metrics = metrics;
    }

    void found(Collection<TaskOutcome> outcomes) {
        int refused = (int)
                outcomes.stream().filter(TaskOutcome.Refused.class::isInstance).count();
        count(UseCase.FIND, Outcome.REFUSED, refused);
        count(UseCase.FIND, Outcome.SUCCEEDED, outcomes.size() - refused);
    }

    void followed(Collection<ChangesPage> pages) {
        int gone = (int) pages.stream().filter(ChangesPage::isGone).count();
        count(UseCase.LIST, Outcome.REFUSED, gone);
        count(UseCase.LIST, Outcome.SUCCEEDED, pages.size() - gone);
    }

    /** Counts a completion if the task was committed and came to be done by that. */
    void completed(Map<TaskKey, Task> before, TaskOutcome outcome) {
        if (outcome instanceof TaskOutcome.Accepted accepted && accepted.task().isDone()) {
            Optional<Task> known =
                    Optional.ofNullable(before.get(accepted.task().key()));
            count(
                    UseCase.COMPLETE,
                    Outcome.SUCCEEDED,
                    known.filter(Task::isDone).isPresent() ? 0 : 1);
        }
    }

    void count(UseCase useCase, Outcome outcome, int times) {
        if (times == 0) {
            return;
        }
        try {
            metrics.count(useCase, outcome, times);
        } catch (RuntimeException failure) {
            LOGGER.log(Level.WARNING, "Could not count " + times + " of " + useCase + " as " + outcome, failure);
        }
    }
}
