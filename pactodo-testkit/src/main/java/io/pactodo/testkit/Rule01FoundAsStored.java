package io.pactodo.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.pactodo.domain.task.CalendarTime;
import io.pactodo.domain.task.Notes;
import io.pactodo.domain.task.Priority;
import io.pactodo.domain.task.Status;
import io.pactodo.domain.task.Tags;
import io.pactodo.domain.task.Task;
import io.pactodo.domain.task.TaskChange;
import io.pactodo.domain.task.TaskContent;
import io.pactodo.domain.task.TaskKey;
import io.pactodo.domain.task.TaskOutcome;
import io.pactodo.domain.task.Title;
import java.math.MathContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

interface Rule01FoundAsStored extends RepositoryUnderTest {
    @Test
    @DisplayName("Rule 1: found as stored – every field of a task is found as it was stored")
    default void rule01_everyFieldIsFoundAsItWasStored(Workbench bench) {
        TaskChange.Add change = bench.adding(SampleContents.everyField());

        Task stored = bench.repository.apply(change);

        assertThat(stored).isEqualTo(change.committedAt(stored.revision()));
        assertThat(bench.repository.find(change.key())).contains(stored);
    }

    @Test
    @DisplayName("Rule 1: found as stored – text is found by the character")
    default void rule01_textIsFoundByTheCharacter(Workbench bench) {
        Stream<TaskContent> titles = EdgeValues.titles().map(title -> TaskContent.titled(new Title(title)));
        Stream<TaskContent> notes =
                EdgeValues.notes().map(text -> TaskContent.titled("With notes").withNotes(new Notes(text)));

        assertFoundAsStored(bench, Stream.concat(titles, notes).toList());
    }

    @Test
    @DisplayName("Rule 1: found as stored – tags are found in their sequence")
    default void rule01_tagsAreFoundInTheirSequence(Workbench bench) {
        String[] fifty = IntStream.range(0, 50)
                .mapToObj(index -> "tag " + (97 * index) % 50)
                .toArray(String[]::new);
        String[] strange = EdgeValues.tags().toArray(String[]::new);

        assertFoundAsStored(
                bench,
                Stream.of(Tags.NONE, Tags.of("z", "a", "m"), Tags.of("A", "a"), Tags.of(fifty), Tags.of(strange))
                        .map(tags -> TaskContent.titled("With tags").withTags(tags))
                        .toList());
    }

    @Test
    @DisplayName("Rule 1: found as stored – orders are found by the digit")
    default void rule01_ordersAreFoundByTheDigit(Workbench bench) {
        assertFoundAsStored(
                bench,
                EdgeValues.orders()
                        .map(order -> TaskContent.titled("At " + order.value().round(new MathContext(5)))
                                .withOrder(order))
                        .toList());
    }

    @Test
    @DisplayName("Rule 1: found as stored – due and start times are found as they were said")
    default void rule01_calendarTimesAreFoundAsTheyWereSaid(Workbench bench) {
        List<TaskContent> contents = new ArrayList<>();
        for (CalendarTime time : EdgeValues.calendarTimes().toList()) {
            contents.add(TaskContent.titled("Due").withDue(Optional.of(time)));
            contents.add(TaskContent.titled("Starts").withStart(Optional.of(time)));
        }

        assertFoundAsStored(bench, contents);
    }

    @Test
    @DisplayName("Rule 1: found as stored – series are found as they were said")
    default void rule01_seriesAreFoundAsTheyWereSaid(Workbench bench) {
        TaskContent due = TaskContent.titled("Comes again").withDue(Optional.of(SampleContents.allDay("2026-04-03")));

        assertFoundAsStored(
                bench,
                EdgeValues.recurrences()
                        .map(series -> due.withRecurrence(Optional.of(series)))
                        .toList());
    }

    @Test
    @DisplayName("Rule 1: found as stored – each status and each priority is found")
    default void rule01_eachStatusAndEachPriorityIsFound(Workbench bench) {
        Stream<TaskContent> statuses = Stream.of(Status.values())
                .map(status -> TaskContent.titled("Is " + status).withStatus(status));
        Stream<TaskContent> priorities = IntStream.rangeClosed(0, 9)
                .mapToObj(value -> TaskContent.titled("Matters " + value).withPriority(new Priority(value)));

        assertFoundAsStored(bench, Stream.concat(statuses, priorities).toList());
    }

    @Test
    @DisplayName("Rule 1: found as stored – instants are found by the microsecond")
    default void rule01_instantsAreFoundByTheMicrosecond(Workbench bench) {
        for (Instant instant : EdgeValues.instants().toList()) {
            TaskContent done = TaskContent.titled("Done").withStatus(Status.DONE);
            Task added = bench.repository.apply(new TaskChange.Add(bench.newKey(), done, instant));
            Task deleted = bench.repository.apply(new TaskChange.Delete(added, instant.plusNanos(7_654_321)));

            assertThat(bench.stored(added.key()))
                    .as("done at " + instant)
                    .isEqualTo(
                            new TaskChange.Delete(added, instant.plusNanos(7_654_321)).committedAt(deleted.revision()));
        }
    }

    @Test
    @DisplayName("Rule 1: found as stored – a page holds tasks as they were stored, too")
    default void rule01_aPageHoldsTasksAsTheyWereStored(Workbench bench) {
        Task whole = bench.add(SampleContents.everyField().withStatus(Status.DONE));
        Task precise = bench.repository.apply(new TaskChange.Add(
                bench.newKey(), TaskContent.titled("Precise"), SteppingClock.BEGINNING.plusNanos(123_456_000)));
        Task deleted = bench.addDeleted("Deleted");

        assertThat(bench.page().items()).containsExactlyInAnyOrder(whole, precise, deleted);
    }

    @Test
    @DisplayName("Rule 1: found as stored – deleted and restored tasks are found")
    default void rule01_deletedAndRestoredTasksAreFound(Workbench bench) {
        Task added = bench.add(SampleContents.everyField());

        Task deleted = bench.repository.apply(bench.deleting(added));
        assertThat(bench.repository.find(added.key())).contains(deleted);
        assertThat(deleted.isDeleted()).isTrue();

        Task restored = bench.repository.apply(bench.restoring(deleted));
        assertThat(bench.repository.find(added.key())).contains(restored);
        assertThat(restored.isDeleted()).isFalse();
    }

    @Test
    @DisplayName("Rule 1: found as stored – what is asked for and not there is absent")
    default void rule01_aKeyWithoutATaskIsAbsent(Workbench bench) {
        Map<TaskKey, Task> stored = new LinkedHashMap<>();
        bench.addAll(IntStream.range(0, 300)
                        .mapToObj(index -> TaskContent.titled("Task " + index))
                        .toList())
                .forEach(task -> stored.put(task.key(), task));
        Set<TaskKey> keys = new LinkedHashSet<>(stored.keySet());
        keys.addAll(bench.newKeys(20));

        assertThat(bench.repository.find(keys)).isEqualTo(stored);
        assertThat(bench.repository.find(bench.newKey())).isEmpty();
    }

    @Test
    @DisplayName("Rule 1: found as stored – nothing is found under no keys")
    default void rule01_nothingIsFoundUnderNoKeys(Workbench bench) {
        bench.add("There");

        assertThat(bench.repository.find(Set.of())).isEmpty();
    }

    private static void assertFoundAsStored(Workbench bench, List<TaskContent> contents) {
        List<TaskChange> changes =
                contents.stream().<TaskChange>map(bench::adding).toList();
        Map<TaskKey, Task> expected = new LinkedHashMap<>();
        List<TaskOutcome> outcomes = bench.repository.apply(changes);
        for (int index = 0; index < contents.size(); index++) {
            Task stored = outcomes.get(index).orThrow();
            TaskContent placed = contents.get(index).withOrderIfNone(stored.order());
            assertThat(stored.content()).isEqualTo(placed);
            expected.put(stored.key(), stored);
        }

        assertThat(bench.repository.find(expected.keySet())).isEqualTo(expected);
    }
}
