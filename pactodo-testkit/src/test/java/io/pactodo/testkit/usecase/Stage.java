package io.pactodo.testkit.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import io.pactodo.application.CreateTask;
import io.pactodo.application.DeleteTask;
import io.pactodo.application.Outcome;
import io.pactodo.application.Precondition;
import io.pactodo.application.Repositories;
import io.pactodo.application.RestoreTask;
import io.pactodo.application.TaskService;
import io.pactodo.application.UpdateTask;
import io.pactodo.application.UseCase;
import io.pactodo.application.UseCases;
import io.pactodo.domain.task.Revision;
import io.pactodo.domain.task.Task;
import io.pactodo.domain.task.TaskContent;
import io.pactodo.domain.task.TaskId;
import io.pactodo.domain.task.TaskKey;
import io.pactodo.domain.task.TaskOutcome;
import io.pactodo.domain.task.TaskQuery;
import io.pactodo.domain.task.TaskRefused;
import io.pactodo.domain.task.TaskRepository;
import io.pactodo.domain.task.Title;
import io.pactodo.domain.task.WorkspaceId;
import io.pactodo.testkit.BreakableLists;
import io.pactodo.testkit.BreakableTaskRepository;
import io.pactodo.testkit.InMemoryTaskRepository;
import io.pactodo.testkit.RecordingUseCaseMetrics;
import io.pactodo.testkit.SequentialTaskIds;
import io.pactodo.testkit.SteppingClock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The service with everything around it that a test wants to look at. */
final class Stage {
    static final WorkspaceId WORKSPACE = new WorkspaceId("stage");

    final BreakableTaskRepository repository;
    final SteppingClock clock = SteppingClock.bySeconds();
    final RecordingUseCaseMetrics metrics = new RecordingUseCaseMetrics();
    final Repositories repositories;
    final UseCases useCases;
    final TaskService service;

    Stage() {
        this(Repositories.of(new InMemoryTaskRepository()));
    }

    /** One on which nothing but tasks is looked at. */
    Stage(TaskRepository tasks) {
        this(new Repositories(tasks, BreakableLists.broken(), BreakableLists.broken()));
    }

    private Stage(Repositories whole) {
        this.repository = new BreakableTaskRepository(whole.tasks());
        this.repositories = new Repositories(repository, whole.lists(), whole.tags());
        this.useCases = UseCases.of(repositories, new SequentialTaskIds(), clock, metrics);
        this.service = useCases.tasks();
    }

    static TaskKey key(long number) {
        return new TaskKey(WORKSPACE, SequentialTaskIds.numbered(number));
    }

    static CreateTask creating(TaskId id, String title) {
        return new CreateTask(WORKSPACE, Optional.of(id), TaskContent.titled(title));
    }

    static CreateTask creating(String title) {
        return CreateTask.in(WORKSPACE, TaskContent.titled(title));
    }

    static UpdateTask retitling(TaskKey key, Precondition precondition, String title) {
        return new UpdateTask(key, precondition, current -> current.content().withTitle(new Title(title)));
    }

    static UpdateTask retitling(Task task, String title) {
        return retitling(task.key(), Precondition.NONE, title);
    }

    static UpdateTask leavingAsIs(Task task) {
        return new UpdateTask(task.key(), Precondition.NONE, Task::content);
    }

    static DeleteTask deleting(Task task) {
        return new DeleteTask(task.key(), Precondition.NONE);
    }

    static RestoreTask restoring(Task task) {
        return new RestoreTask(task.key(), Precondition.NONE);
    }

    static Precondition at(Task task) {
        return Precondition.anyOf(Set.of(task.revision()));
    }

    Task created(String title) {
        return service.create(creating(title));
    }

    Task deleted(String title) {
        return service.delete(deleting(created(title)));
    }

    Task stored(TaskKey key) {
        return repository.find(key).orElseThrow();
    }

    Revision revision() {
        return repository.list(TaskQuery.in(WORKSPACE)).revision();
    }

    /** Leaves out what was counted so far, and answers with what the work adds to it. */
    Map<RecordingUseCaseMetrics.Counter, Long> countedDuring(Runnable work) {
        Map<RecordingUseCaseMetrics.Counter, Long> before = metrics.counted();
        work.run();
        Map<RecordingUseCaseMetrics.Counter, Long> added = new HashMap<>(metrics.counted());
        before.forEach((counter, times) -> added.merge(counter, -times, Long::sum));
        added.values().removeIf(times -> times == 0);
        return added;
    }

    static RecordingUseCaseMetrics.Counter counter(UseCase useCase, Outcome outcome) {
        return new RecordingUseCaseMetrics.Counter(useCase, outcome);
    }

    static <R extends TaskRefused> R refused(Class<R> kind, TaskOutcome outcome) {
        assertThat(outcome).isInstanceOf(TaskOutcome.Refused.class);
        TaskRefused reason = ((TaskOutcome.Refused) outcome).reason();
        assertThat(reason).isInstanceOf(kind);
        return kind.cast(reason);
    }
}
