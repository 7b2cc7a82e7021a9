package example.file;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.pactodo.domain.task.Task;
import io.pactodo.domain.task.TaskChange;
import io.pactodo.domain.task.TaskKey;
import io.pactodo.domain.task.TaskRepository;
import io.pactodo.domain.task.WorkspaceId;
import io.pactodo.testkit.SampleContents;
import io.pactodo.testkit.SequentialTaskIds;
import io.pactodo.testkit.TaskRepositoryContract;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A hundred tests, for two methods. */
class TasksInAFileTest implements TaskRepositoryContract {
    @TempDir
    Path directory;

    private TasksInAFile open;

    @Override
    public TaskRepository repository() {
        open = TasksInAFile.open(directory.resolve("tasks.jsonl"));
        return open;
    }

    @Override
    public TaskRepository unreachable() {
        open = TasksInAFile.open(directory.resolve("closed.jsonl"));
        open.close();
        return open;
    }

    @Test
    void whatWasWrittenIsThereWhenTheFileIsOpenedAnew() {
        TaskKey key = new TaskKey(new WorkspaceId("mine"), SequentialTaskIds.numbered(1));
        Task written = repository()
                .apply(new TaskChange.Add(key, SampleContents.everyField(), Instant.parse("2026-05-01T08:00:00.123456Z")));
        open.close();

        assertEquals(Optional.of(written), repository().find(key));
    }

    @AfterEach
    void close() {
        open.close();
    }
}
