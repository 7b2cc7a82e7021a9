package io.pactodo.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.pactodo.domain.task.Notes;
import io.pactodo.domain.task.Task;
import io.pactodo.domain.task.TaskChange;
import io.pactodo.domain.task.TaskKey;
import io.pactodo.domain.task.TaskOutcome;
import io.pactodo.domain.task.TaskRefused;
import io.pactodo.domain.task.WorkspaceId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

interface Rule08NothingIsLost extends RepositoryUnderTest {
    /** How often each writer writes. */
    int ROUNDS = 5;

    @Test
    @DisplayName("Rule 8: nothing is lost – what 16 writers append to one task is all contained")
    default void rule08_whatManyWritersAppendToOneTaskIsAllContained(Workbench bench) {
        TaskKey key = bench.add("Written by many").key();

        Crowd.of(Crowd.WRITERS, (index, crowd) -> {
            // All read the same at first, so that all but one have to be refused.
            Task read = bench.stored(key);
            crowd.meet();
            for (int round = 0; round < ROUNDS; round++) {
                read = appendTo(read, mark(index, round), bench);
            }
            return read;
        });

        assertContainsAllMarks(bench.stored(key));
    }

    @Test
    @DisplayName("Rule 8: nothing is lost – sets that meet in opposite sequence and several workspaces all get through")
    default void rule08_setsThatMeetInOppositeSequenceAllGetThrough(Workbench bench) {
        WorkspaceId other = bench.newWorkspace();
        List<TaskKey> keys = List.of(
                bench.add("One").key(),
                bench.addIn(other, "Two").key(),
                bench.add("Three").key(),
                bench.addIn(other, "Four").key());

        Crowd.of(Crowd.WRITERS, (index, crowd) -> {
            List<TaskKey> sequence = new ArrayList<>(keys);
            Collections.rotate(sequence, index);
            if (index % 2 == 1) {
                Collections.reverse(sequence);
            }
            for (int round = 0; round < ROUNDS; round++) {
                appendToAll(sequence, mark(index, round), bench);
            }
            return keys;
        });

        keys.forEach(key -> assertContainsAllMarks(bench.stored(key)));
    }

    private static Task appendTo(Task read, String mark, Workbench bench) {
        Task current = read;
        while (true) {
            TaskOutcome outcome = bench.repository
                    .apply(List.of(appending(current, mark, bench)))
                    .get(0);
            if (outcome instanceof TaskOutcome.Accepted accepted) {
                return accepted.task();
            }
            Refusals.of(TaskRefused.RevisionMismatch.class, outcome);
            current = bench.stored(read.key());
        }
    }

    private static void appendToAll(List<TaskKey> keys, String mark, Workbench bench) {
        List<TaskKey> left = new ArrayList<>(keys);
        while (!left.isEmpty()) {
            Map<TaskKey, Task> read = new LinkedHashMap<>();
            left.forEach(key -> read.put(key, bench.stored(key)));
            List<TaskOutcome> outcomes = bench.repository.apply(read.values().stream()
                    .map(task -> appending(task, mark, bench))
                    .toList());
            outcomes.stream()
                    .filter(TaskOutcome.Accepted.class::isInstance)
                    .forEach(outcome -> left.remove(outcome.orThrow().key()));
        }
    }

    private static TaskChange appending(Task read, String mark, Workbench bench) {
        Notes notes = new Notes(read.content().notes() + mark);
        return new TaskChange.Replace(read, read.content().withNotes(notes), bench.now());
    }

    private static String mark(int writer, int round) {
        return "<" + writer + "." + round + ">";
    }

    private static void assertContainsAllMarks(Task task) {
        List<String> marks = IntStream.range(0, Crowd.WRITERS * ROUNDS)
                .mapToObj(index -> mark(index / ROUNDS, index % ROUNDS))
                .toList();
        assertThat(task.content().notes().value().split("(?<=>)")).containsExactlyInAnyOrderElementsOf(marks);
    }
}
