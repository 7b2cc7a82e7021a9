package example.file;

import io.pactodo.application.TaskIds;
import io.pactodo.domain.task.TaskId;
import java.util.UUID;

/** Ids that nobody else draws. */
final class RandomIds implements TaskIds {
    @Override
    public TaskId next() {
        return new TaskId(UUID.randomUUID());
    }
}
