package example.file;

import io.pactodo.application.CreateTask;
import io.pactodo.application.DeleteTask;
import io.pactodo.application.Precondition;
import io.pactodo.application.TaskService;
import io.pactodo.application.UpdateTask;
import io.pactodo.application.UseCaseMetrics;
import io.pactodo.domain.task.Status;
import io.pactodo.domain.task.Task;
import io.pactodo.domain.task.TaskContent;
import io.pactodo.domain.task.TaskKey;
import io.pactodo.domain.task.TaskQuery;
import io.pactodo.domain.task.TaskRefused;
import io.pactodo.domain.task.WorkspaceId;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;

/** Manages tasks on the command line: {@code list}, {@code add TITLE}, {@code done NUMBER}, {@code delete NUMBER}. */
record Tasks(TaskService service) {
    private static final WorkspaceId MINE = new WorkspaceId("mine");

    public static void main(String[] words) {
        Path path = Path.of(System.getProperty("tasks.file", "tasks.jsonl"));
        try (TasksInAFile file = TasksInAFile.open(path)) {
            new Tasks(new TaskService(file, new RandomIds(), InstantSource.system(), UseCaseMetrics.NONE)).obey(words);
        } catch (TaskRefused refused) {
            System.out.println(refused.getMessage());
        }
    }

    private void obey(String... words) {
        switch (words.length == 2 ? words[0] : "list") {
            case "add" -> service.create(CreateTask.in(MINE, TaskContent.titled(words[1])));
            case "done" -> service.update(new UpdateTask(numbered(words[1]), Precondition.NONE, Tasks::done));
            case "delete" -> service.delete(new DeleteTask(numbered(words[1]), Precondition.NONE));
            default -> {}
        }
        for (int index = 0; index < all().size(); index++) {
            TaskContent content = all().get(index).content();
            System.out.println(
                    (index + 1) + (content.status() == Status.DONE ? " [x] " : " [ ] ") + content.title());
        }
    }

    private List<Task> all() {
        return service.list(TaskQuery.in(MINE)).items();
    }

    private TaskKey numbered(String number) {
        return all().get(Integer.parseInt(number) - 1).key();
    }

    private static TaskContent done(Task task) {
        return task.content().withStatus(Status.DONE);
    }
}
