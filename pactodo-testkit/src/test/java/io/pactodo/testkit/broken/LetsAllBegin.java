package io.pactodo.testkit.broken;

import io.pactodo.application.Attempt;
import io.pactodo.application.KeptAnswer;
import io.pactodo.application.KeyedRequest;
import io.pactodo.application.Receipts;
import io.pactodo.domain.task.TaskRepository;
import java.time.Instant;
import java.util.function.Function;

/** Breaks rule 3: it looks whether a request has ended, and not whether it has begun. */
final class LetsAllBegin extends SpoiledReceipts {
    private final TaskRepository tasks;

    LetsAllBegin(Receipts sound, TaskRepository tasks) {
        super(sound);
        this.tasks = tasks;
    }

    @Override
    public Attempt once(KeyedRequest request, Instant now, Function<TaskRepository, KeptAnswer> work) {
        Attempt attempt = super.once(request, now, work);
        return attempt instanceof Attempt.StillRunning ? new Attempt.First(work.apply(tasks)) : attempt;
    }
}
