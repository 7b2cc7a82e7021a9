package io.pactodo.testkit;

import static io.pactodo.testkit.SampleContents.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pactodo.domain.task.ListChange;
import io.pactodo.domain.task.ListContent;
import io.pactodo.domain.task.ListId;
import io.pactodo.domain.task.ListKey;
import io.pactodo.domain.task.ListName;
import io.pactodo.domain.task.ListPage;
import io.pactodo.domain.task.ListQuery;
import io.pactodo.domain.task.ListRefused;
import io.pactodo.domain.task.ListRepository;
import io.pactodo.domain.task.Revision;
import io.pactodo.domain.task.StorageException;
import io.pactodo.domain.task.Task;
import io.pactodo.domain.task.TaskChange;
import io.pactodo.domain.task.TaskContent;
import io.pactodo.domain.task.TaskFilter;
import io.pactodo.domain.task.TaskFilter.Deletion;
import io.pactodo.domain.task.TaskList;
import io.pactodo.domain.task.TaskOutcome;
import io.pactodo.domain.task.TaskQuery;
import io.pactodo.domain.task.TaskRefused;
import io.pactodo.domain.task.TaskRepository;
import io.pactodo.domain.task.Violation;
import io.pactodo.domain.task.WorkspaceId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/**
 * What every {@link ListRepository} promises, as tests: at least one for each of its numbered rules. The test of an adapter
 * implements this interface. No test needs an empty store: each writes to workspaces of its own.
 */
public interface ListRepositoryContract {
    /** The lists that are tested. Called once for each test. */
    ListRepository lists();

    /** The tasks that are in them: of the same store. Called once for each test, before {@link #lists()}. */
    TaskRepository tasks();

    /** Lists of the same kind whose store is away. */
    ListRepository unreachableLists();

    /** Each field, whatever is in it. */
    @Test
    @DisplayName("Rule 1: found as stored – by the character, the digit and the microsecond")
    default void rule01_foundAsStored(TestInfo test) {
        ListBench bench = ListBench.of(this, test);
        Stream<String> names = EdgeValues.titles().filter(title -> title.codePointCount(0, title.length()) <= 200);
        names.forEach(name -> {
            ListChange change = bench.adding(name);
            TaskList added = bench.lists.apply(change);
            assertThat(added).isEqualTo(change.committedAt(added.revision(), added.order()));
            assertThat(bench.stored(added.key())).isEqualTo(added);
        });
        EdgeValues.orders().forEach(place -> {
            ListContent content = new ListContent(new ListName("Placed"), Optional.of(place));
            TaskList added = bench.lists.apply(ListChange.add(bench.newKey(), content, bench.tasks.now()));
            assertThat(bench.stored(added.key()).content()).isEqualTo(content);
        });
        EdgeValues.instants().forEach(instant -> {
            TaskList added = bench.lists.apply(ListChange.add(bench.newKey(), ListContent.named("Then"), instant));
            TaskList deleted = bench.lists.apply(ListChange.delete(added, instant.plusNanos(7_654_321)));
            assertThat(bench.stored(added.key())).isEqualTo(deleted);
        });
        assertThat(bench.lists.find(bench.newKey())).isEmpty();
    }

    /** Before, while and after somebody changes it. */
    @Test
    @DisplayName("Rule 2: an inbox in every workspace – untouched, and changed")
    default void rule02_anInboxInEveryWorkspace(TestInfo test) {
        ListBench bench = ListBench.of(this, test);
        assertThat(bench.inbox()).isEqualTo(TaskList.inbox(bench.workspace));
        assertThat(bench.readAll(bench.query(Deletion.EXCLUDED))).containsExactly(TaskList.inbox(bench.workspace));
        assertThat(bench.readAll(bench.query(Deletion.ONLY))).isEmpty();
        assertThat(bench.tasks.add("Task").content().list()).isEqualTo(ListId.INBOX);
        assertThat(bench.readAll(bench.query(Deletion.EXCLUDED))).containsExactly(TaskList.inbox(bench.workspace));

        TaskList changed = bench.renamed(bench.inbox(), "What comes in");

        assertThat(bench.inbox()).isEqualTo(changed);
        assertThat(changed.createdAt()).isEqualTo(Instant.EPOCH);
        assertThat(bench.readAll(bench.query(Deletion.EXCLUDED))).containsExactly(changed);
        assertThat(bench.refusal(ListChange.add(changed.key(), ListContent.named("Second"), bench.tasks.now()))
                        .reason())
                .isEqualTo(ListRefused.Reason.ALREADY_EXISTS);
    }

    /** Each way to be late. */
    @Test
    @DisplayName("Rule 3: compare and set – what is not as it was read is not changed")
    default void rule03_compareAndSet(TestInfo test) {
        ListBench bench = ListBench.of(this, test);
        TaskList read = bench.add("Read");
        TaskList current = bench.renamed(read, "Changed");
        ListChange unknown = ListChange.add(bench.newKey(), ListContent.named("Unknown"), bench.tasks.now());

        for (ListChange late : List.of(
                ListChange.replace(read, ListContent.named("Late"), bench.tasks.now()),
                ListChange.delete(read, bench.tasks.now()),
                ListChange.restore(read, bench.tasks.now()))) {
            ListRefused refused = bench.refusal(late);
            assertThat(refused.reason()).isEqualTo(ListRefused.Reason.REVISION_MISMATCH);
            assertThat(refused.current()).contains(current);
        }
        ListRefused twice = bench.refusal(ListChange.add(read.key(), ListContent.named("Twice"), bench.tasks.now()));
        assertThat(twice.reason()).isEqualTo(ListRefused.Reason.ALREADY_EXISTS);
        assertThat(twice.current()).contains(current);
        assertThat(bench.refusal(ListChange.delete(unknown.committedAt(new Revision(1), order("1")), bench.tasks.now()))
                        .reason())
                .isEqualTo(ListRefused.Reason.NOT_FOUND);
        assertThat(bench.stored(read.key())).isEqualTo(current);

        TaskList deleted = bench.deleted(current);
        assertThat(deleted.isDeleted()).isTrue();
        TaskList restored = bench.lists.apply(ListChange.restore(deleted, bench.tasks.now()));
        assertThat(restored.isDeleted()).isFalse();
        assertThat(bench.stored(read.key())).isEqualTo(restored);
    }

    /** One of many gets through each time. */
    @Test
    @DisplayName("Rule 3: compare and set – of many at once one succeeds")
    default void rule03_ofManyAtOnceOneSucceeds(TestInfo test) {
        ListBench bench = ListBench.of(this, test);
        TaskList read = bench.add("Read");

        List<Boolean> succeeded = Crowd.of(8, (index, crowd) -> {
            try {
                bench.renamed(read, "By " + index);
                return true;
            } catch (ListRefused refused) {
                return false;
            }
        });

        assertThat(succeeded).filteredOn(Boolean::booleanValue).hasSize(1);
    }

    /** Lists and tasks, in turn. */
    @Test
    @DisplayName("Rule 4: one counter – lists and tasks take their numbers from it")
    default void rule04_oneCounter(TestInfo test) {
        ListBench bench = ListBench.of(this, test);
        List<Revision> taken = new ArrayList<>();
        taken.add(bench.tasks.add("Task").revision());
        TaskList list = bench.add("List");
        taken.add(list.revision());
        taken.add(bench.addTaskTo(list).revision());
        taken.add(bench.renamed(list, "Renamed").revision());
        taken.add(bench.renamed(bench.inbox(), "Inbox 2").revision());
        taken.add(bench.tasks.add("Last").revision());

        assertThat(taken).isSorted().doesNotHaveDuplicates();
        assertThat(bench.lists.list(ListQuery.in(bench.workspace)).revision()).isEqualTo(taken.get(5));
        assertThat(bench.tasks.page().revision()).isEqualTo(taken.get(5));
    }

    /** Past all others, deleted ones too. */
    @Test
    @DisplayName("Rule 5: new ones go last – past the inbox, past what was placed, past what was deleted")
    default void rule05_newOnesGoLast(TestInfo test) {
        ListBench bench = ListBench.of(this, test);
        assertThat(bench.add("First").order()).isEqualTo(order("1"));
        TaskList far = bench.lists.apply(
                ListChange.add(bench.newKey(), ListContent.named("Far").withOrder(order("10.5")), bench.tasks.now()));
        bench.deleted(far);
        assertThat(bench.add("Past it").order()).isEqualTo(order("11.5"));
        bench.lists.apply(ListChange.replace(
                bench.inbox(), ListContent.named("Inbox").withOrder(order("20")), bench.tasks.now()));
        assertThat(bench.add("Past the inbox").order()).isEqualTo(order("21"));
    }

    /** In pages of each size. */
    @Test
    @DisplayName("Rule 6: a page is a moment – in their order, ties by id, the inbox among them")
    default void rule06_aPageIsAMoment(TestInfo test) {
        ListBench bench = ListBench.of(this, test);
        List<TaskList> all = new ArrayList<>(List.of(bench.inbox()));
        for (String place : List.of("-1", "3", "0", "3", "2.5", "0")) {
            all.add(bench.lists.apply(ListChange.add(
                    bench.newKey(), ListContent.named("At " + place).withOrder(order(place)), bench.tasks.now())));
        }
        TaskList gone = bench.deleted(bench.add("Gone"));
        all.add(gone);
        for (Deletion deleted : Deletion.values()) {
            List<TaskList> expected = all.stream()
                    .filter(bench.query(deleted)::admits)
                    .sorted(Comparator.comparing(TaskList::position))
                    .toList();
            for (int limit = 1; limit <= 9; limit++) {
                ListQuery query = bench.query(deleted).withLimit(limit);
                assertThat(bench.readAll(query)).isEqualTo(expected);
                ListPage page = bench.lists.list(query);
                assertThat(page.next().isPresent()).isEqualTo(expected.size() > limit);
                assertThat(page.revision()).isEqualTo(gone.revision());
            }
        }
    }

    /** One at a time. */
    @Test
    @DisplayName("Rule 7: live tasks are in live lists – what would make it otherwise is refused")
    default void rule07_liveTasksAreInLiveLists(TestInfo test) {
        ListBench bench = ListBench.of(this, test);
        TaskList list = bench.add("List");
        Task inside = bench.addTaskTo(list);
        Task outside = bench.tasks.add("Outside");
        TaskList absent = bench.adding("Absent").committedAt(new Revision(1), order("1"));

        ListRefused full = bench.refusal(ListChange.delete(list, bench.tasks.now()));
        assertThat(full.reason()).isEqualTo(ListRefused.Reason.NOT_EMPTY);
        assertThat(full).hasMessageContaining("1 task");
        assertThat(bench.refusal(ListChange.delete(bench.inbox(), bench.tasks.now()))
                        .reason())
                .isEqualTo(ListRefused.Reason.PERMANENT);
        assertThat(codes(bench, adding(bench, absent))).containsExactly("unknown_list");
        assertThat(codes(bench, moving(bench, outside, absent))).containsExactly("unknown_list");

        Task goneTask = bench.tasks.repository.apply(bench.tasks.deleting(inside));
        TaskList goneList = bench.deleted(list);
        assertThat(codes(bench, adding(bench, goneList))).containsExactly("deleted_list");
        assertThat(codes(bench, moving(bench, outside, goneList))).containsExactly("deleted_list");
        TaskOutcome displaced = bench.tasks
                .repository
                .apply(List.of(bench.tasks.restoring(goneTask)))
                .get(0);
        assertThat(Refusals.of(TaskRefused.Displaced.class, displaced).violations())
                .extracting(Violation::code)
                .containsExactly("deleted_list");

        TaskList back = bench.lists.apply(ListChange.restore(goneList, bench.tasks.now()));
        bench.tasks.repository.apply(bench.tasks.restoring(goneTask));
        assertThat(bench.tasks
                        .repository
                        .list(TaskQuery.in(bench.workspace).withFilter(TaskFilter.ALL.withList(back.id())))
                        .items())
                .extracting(Task::id)
                .containsExactly(goneTask.id());
        assertThat(bench.tasks
                        .repository
                        .list(TaskQuery.in(bench.workspace).withFilter(TaskFilter.ALL.withList(ListId.INBOX)))
                        .items())
                .containsExactly(outside);
    }

    /** Two faults of one change. */
    @Test
    @DisplayName("Rule 7: live tasks are in live lists – a wrong list and a wrong parent are told at once")
    default void rule07_aWrongListAndAWrongParentAreToldAtOnce(TestInfo test) {
        ListBench bench = ListBench.of(this, test);
        TaskContent lost = TaskContent.titled("Lost")
                .withList(bench.newKey().id())
                .withParent(Optional.of(bench.tasks.newKey().id()));

        assertThat(codes(bench, bench.tasks.adding(lost))).containsExactly("unknown_list", "unknown_parent");
    }

    /** Both at once. */
    @Test
    @DisplayName("Rule 7: live tasks are in live lists – whoever deletes a list while others put tasks into it")
    default void rule07_whateverIsWrittenAtOnce(TestInfo test) {
        ListBench bench = ListBench.of(this, test);
        for (int round = 0; round < 6; round++) {
            TaskList list = bench.add("Contested");
            Crowd.of(6, (index, crowd) -> {
                if (index > 0) {
                    return bench.tasks.repository.apply(List.of(adding(bench, list)));
                }
                try {
                    return bench.deleted(list);
                } catch (ListRefused refused) {
                    return refused;
                }
            });
            List<Task> inside =
                    bench.tasks.readAll(TaskQuery.in(bench.workspace).withFilter(TaskFilter.ALL.withList(list.id())));
            assertThat(bench.stored(list.key()).isDeleted()).isEqualTo(inside.isEmpty());
        }
    }

    /** The same id in two of them. */
    @Test
    @DisplayName("Rule 8: workspaces apart – a list of one is none of another")
    default void rule08_workspacesApart(TestInfo test) {
        ListBench bench = ListBench.of(this, test);
        WorkspaceId other = bench.tasks.newWorkspace();
        TaskList here = bench.add("Here");
        bench.renamed(bench.inbox(), "Inbox of this one");
        ListKey there = new ListKey(other, here.id());

        assertThat(bench.lists.find(there)).isEmpty();
        assertThat(bench.lists.find(new ListKey(other, ListId.INBOX))).contains(TaskList.inbox(other));
        assertThat(bench.readAll(ListQuery.in(other))).containsExactly(TaskList.inbox(other));
        assertThat(bench.lists.list(ListQuery.in(other)).revision()).isEqualTo(Revision.ZERO);
        TaskContent content = TaskContent.titled("Strange").withList(here.id());
        assertThat(codes(bench, bench.tasks.adding(bench.tasks.newKey(other), content)))
                .containsExactly("unknown_list");
        bench.tasks.addIn(other, "Of another");
        assertThat(bench.deleted(here).isDeleted()).isTrue();
    }

    /** Each verb. */
    @Test
    @DisplayName("Rule 9: an outage is an outage – whatever is asked")
    default void rule09_anOutageIsAnOutage(TestInfo test) {
        ListBench bench = ListBench.of(this, test);
        ListRepository away = unreachableLists();
        ListChange change = bench.adding("Nowhere");
        assertThatThrownBy(() -> away.find(change.key())).isInstanceOf(StorageException.class);
        assertThatThrownBy(() -> away.apply(change)).isInstanceOf(StorageException.class);
        assertThatThrownBy(() -> away.list(ListQuery.in(bench.workspace))).isInstanceOf(StorageException.class);
    }

    private static TaskChange adding(ListBench bench, TaskList list) {
        return bench.tasks.adding(TaskContent.titled("For " + list.id()).withList(list.id()));
    }

    private static TaskChange moving(ListBench bench, Task task, TaskList list) {
        return new TaskChange.Replace(task, task.content().withList(list.id()), bench.tasks.now());
    }

    private static List<String> codes(ListBench bench, TaskChange change) {
        TaskOutcome outcome = bench.tasks.repository.apply(List.of(change)).get(0);
        return Refusals.of(TaskRefused.Invalid.class, outcome).violations().stream()
                .map(Violation::code)
                .toList();
    }
}
