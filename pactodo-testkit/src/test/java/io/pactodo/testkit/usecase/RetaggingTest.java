package io.pactodo.testkit.usecase;

import static io.pactodo.testkit.usecase.Stage.counter;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pactodo.application.CreateTask;
import io.pactodo.application.Outcome;
import io.pactodo.application.TagService;
import io.pactodo.application.UseCase;
import io.pactodo.domain.task.ChangesPage;
import io.pactodo.domain.task.ChangesQuery;
import io.pactodo.domain.task.Notes;
import io.pactodo.domain.task.Tag;
import io.pactodo.domain.task.TagQuery;
import io.pactodo.domain.task.TagRefused;
import io.pactodo.domain.task.Tags;
import io.pactodo.domain.task.Task;
import io.pactodo.domain.task.TaskChange;
import io.pactodo.domain.task.TaskContent;
import io.pactodo.domain.task.TaskKey;
import io.pactodo.domain.task.TaskOutcome;
import io.pactodo.domain.task.TaskPage;
import io.pactodo.domain.task.TaskQuery;
import io.pactodo.domain.task.TaskRepository;
import io.pactodo.testkit.InMemoryTaskRepository;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

final class RetaggingTest {
    private static final Tag HOME = new Tag("home");
    private static final Tag HOUSE = new Tag("house");

    private final InMemoryTaskRepository store = new InMemoryTaskRepository();
    private final Stage stage = new Stage(store);
    private final TagService service = new TagService(store, stage.repository, stage.clock, stage.metrics);

    @Test
    void everyTaskThatIsNotDeletedIsRenamedAndCounted() {
        Task one = tagged("a", "home", "b");
        Task both = tagged("home", "house");
        Task deleted = stage.service.delete(Stage.deleting(tagged("home")));
        Task other = tagged("other");

        Map<?, Long> counted = stage.countedDuring(() -> {
            TagService.Retagged done = service.rename(Stage.WORKSPACE, HOME, HOUSE, true);
            assertThat(done.tasks()).isEqualTo(2);
            assertThat(done.revision()).isEqualTo(stage.revision());
        });

        assertThat(counted).isEqualTo(Map.of(counter(UseCase.UPDATE, Outcome.SUCCEEDED), 2L));
        assertThat(tagsOf(one)).isEqualTo(Tags.of("a", "house", "b"));
        assertThat(tagsOf(both)).isEqualTo(Tags.of("house"));
        assertThat(stage.stored(deleted.key())).isEqualTo(deleted);
        assertThat(stage.stored(other.key())).isEqualTo(other);
        assertThat(service.list(TagQuery.in(Stage.WORKSPACE)).items())
                .extracting(count -> count.tag().value())
                .containsExactly("a", "b", "house", "other");
    }

    @Test
    void aTagThatNoTaskHasIsRenamedToNothing() {
        tagged("other");
        assertRefused(TagRefused.Reason.NOT_FOUND, () -> service.rename(Stage.WORKSPACE, HOME, HOUSE, true));
        assertRefused(TagRefused.Reason.NOT_FOUND, () -> service.rename(Stage.WORKSPACE, HOME, HOME, false));
    }

    @Test
    void aTagThatIsToBecomeItselfIsLeftAsItIs() {
        Task one = tagged("home");
        assertThat(service.rename(Stage.WORKSPACE, HOME, HOME, false))
                .isEqualTo(new TagService.Retagged(0, one.revision()));
    }

    @Test
    void twoTagsBecomeOneOnlyIfThatIsAskedFor() {
        Task one = tagged("home");
        tagged("house");
        assertRefused(TagRefused.Reason.ALREADY_EXISTS, () -> service.rename(Stage.WORKSPACE, HOME, HOUSE, false));
        assertThat(tagsOf(one)).isEqualTo(Tags.of("home"));
        assertThat(service.rename(Stage.WORKSPACE, HOME, HOUSE, true).tasks()).isEqualTo(1);
    }

    @Test
    void whoeverRenamesATagThatAnotherHasRenamedMeanwhileIsToldThatThereIsNone() {
        Task one = tagged("home");
        TagService racing = outrunBy(one.content().withTags(Tags.of("hut")), one);

        assertRefused(TagRefused.Reason.NOT_FOUND, () -> racing.rename(Stage.WORKSPACE, HOME, HOUSE, false));

        assertThat(tagsOf(one)).isEqualTo(Tags.of("hut"));
    }

    @Test
    void aTagIsTakenFromEveryTask() {
        Task one = tagged("a", "home");
        assertThat(service.remove(Stage.WORKSPACE, HOME).tasks()).isEqualTo(1);
        assertThat(tagsOf(one)).isEqualTo(Tags.of("a"));
        assertThat(service.remove(Stage.WORKSPACE, HOME).tasks()).isZero();
    }

    @Test
    void anEditAtTheSameTimeIsNotLost() {
        Task one = tagged("home");
        Task two = tagged("home");
        TagService racing = outrunBy(one.content().withNotes(new Notes("faster")), one);

        assertThat(racing.rename(Stage.WORKSPACE, HOME, HOUSE, false).tasks()).isEqualTo(2);

        assertThat(stage.stored(one.key()).content().notes()).hasToString("faster");
        assertThat(tagsOf(one)).isEqualTo(Tags.of("house"));
        assertThat(tagsOf(two)).isEqualTo(Tags.of("house"));
    }

    private static void assertRefused(TagRefused.Reason reason, ThrowingCallable renaming) {
        assertThatThrownBy(renaming)
                .isInstanceOfSatisfying(
                        TagRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private TagService outrunBy(TaskContent edit, Task victim) {
        return new TagService(store, new OutrunOnce(store, victim, edit), stage.clock, stage.metrics);
    }

    private Task tagged(String... tags) {
        return stage.service.create(
                CreateTask.in(Stage.WORKSPACE, TaskContent.titled("Tagged").withTags(Tags.of(tags))));
    }

    private Tags tagsOf(Task task) {
        return stage.stored(task.key()).content().tags();
    }

    /** Another writer is faster, once. */
    private static final class OutrunOnce implements TaskRepository {
        private final TaskRepository tasks;
        private final Task victim;
        private final TaskContent edited;
        private boolean done;

        OutrunOnce(TaskRepository tasks, Task victim, TaskContent edited) {
            this.tasks = tasks;
            this.victim = victim;
            this.edited = edited;
        }

        @Override
        public List<TaskOutcome> apply(List<TaskChange> changes) {
            if (!done) {
                done = true;
                tasks.apply(new TaskChange.Replace(victim, edited, victim.updatedAt()));
            }
            return tasks.apply(changes);
        }

        @Override
        public Map<TaskKey, Task> find(Set<TaskKey> keys) {
            return tasks.find(keys);
        }

        @Override
        public List<TaskOutcome> applyAtomically(List<TaskChange> changes) {
            return tasks.applyAtomically(changes);
        }

        @Override
        public List<TaskPage> list(List<TaskQuery> queries) {
            return tasks.list(queries);
        }

        @Override
        public int purge(Instant deletedBefore, int most) {
            return tasks.purge(deletedBefore, most);
        }

        @Override
        public List<ChangesPage> changes(List<ChangesQuery> queries) {
            return tasks.changes(queries);
        }
    }
}
