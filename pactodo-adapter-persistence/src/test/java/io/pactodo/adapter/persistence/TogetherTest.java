package io.pactodo.adapter.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.pactodo.domain.task.Notes;
import io.pactodo.domain.task.Task;
import io.pactodo.domain.task.TaskChange;
import io.pactodo.domain.task.TaskKey;
import io.pactodo.domain.task.TaskOutcome;
import io.pactodo.domain.task.TaskQuery;
import io.pactodo.domain.task.TaskRepository;
import io.pactodo.domain.task.WorkspaceId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/** Two nodes on one database, as in production. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(60)
final class TogetherTest {
    private static final int WRITERS_OF_A_NODE = 8;

    private final PostgresSettings database =
            TestServer.freshDatabase().withTimeouts(Duration.ofSeconds(20), Duration.ofSeconds(20));
    private final PostgresStore one = PostgresStore.open(database);
    private final PostgresStore other = PostgresStore.open(database);

    @AfterAll
    void close() {
        other.close();
        one.close();
    }

    @Test
    void theWritersOfTwoNodesLoseNothing() throws Exception {
        int rounds = 10;
        TaskKey key = one.tasks().apply(Samples.adding("Tally")).key();
        onBothNodes((tasks, writer) -> {
            for (int round = 0; round < rounds; round++) {
                append(tasks, key, "<" + writer + "." + round + ">");
            }
            return writer;
        });
        String notes = other.tasks().find(key).orElseThrow().content().notes().value();
        for (int writer = 0; writer < 2 * WRITERS_OF_A_NODE; writer++) {
            for (int round = 0; round < rounds; round++) {
                assertThat(notes).containsOnlyOnce("<" + writer + "." + round + ">");
            }
        }
    }

    /** Every set touches several workspaces and tasks in a sequence of its own. */
    @Test
    void setsNeverWaitForEachOther() throws Exception {
        List<WorkspaceId> workspaces = IntStream.range(0, 12)
                .mapToObj(number -> new WorkspaceId("knot-" + number))
                .toList();
        List<Task> tasks = one
                .tasks()
                .apply(workspaces.stream()
                        .<TaskChange>map(workspace -> Samples.adding(workspace, "Knot"))
                        .toList())
                .stream()
                .map(TaskOutcome::orThrow)
                .toList();
        String deadlocks = "SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()";
        onBothNodes((repository, writer) -> {
            Random random = new Random(writer);
            for (int round = 0; round < 15; round++) {
                write(repository, random, workspaces, tasks);
            }
            return writer;
        });
        TestServer.execute(database, "SELECT pg_stat_force_next_flush()");
        assertThat(TestServer.read(database, deadlocks)).isEqualTo("0");
        for (WorkspaceId workspace : workspaces) {
            assertThat(TestServer.read(
                            database,
                            "SELECT count(*) - count(DISTINCT revision) FROM task WHERE workspace_id = '" + workspace
                                    + "'"))
                    .isEqualTo("0");
            assertThat(one.tasks().list(TaskQuery.in(workspace)).items()).isNotEmpty();
        }
    }

    private static void write(
            TaskRepository repository, Random random, List<WorkspaceId> workspaces, List<Task> tasks) {
        List<TaskChange> set = new ArrayList<>();
        for (int member = 0; member < 10; member++) {
            set.add(
                    random.nextBoolean()
                            ? Samples.adding(workspaces.get(random.nextInt(workspaces.size())), "New")
                            : appending(
                                    repository,
                                    tasks.get(random.nextInt(tasks.size())).key(),
                                    "+"));
        }
        Collections.shuffle(set, random);
        if (random.nextBoolean()) {
            repository.apply(set);
        } else {
            repository.applyAtomically(set);
        }
    }

    private static void append(TaskRepository tasks, TaskKey key, String word) {
        while (!(tasks.apply(List.of(appending(tasks, key, word))).get(0) instanceof TaskOutcome.Accepted)) {
            Thread.onSpinWait();
        }
    }

    private static TaskChange appending(TaskRepository tasks, TaskKey key, String word) {
        Task task = tasks.find(key).orElseThrow();
        Notes notes = new Notes(task.content().notes().value() + word);
        return new TaskChange.Replace(task, task.content().withNotes(notes), Samples.NOW);
    }

    /** What a writer does. */
    private interface Writer {
        int write(TaskRepository tasks, int writer) throws Exception;
    }

    private void onBothNodes(Writer work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2 * WRITERS_OF_A_NODE);
        try {
            List<Callable<Integer>> writers = new ArrayList<>();
            for (int writer = 0; writer < 2 * WRITERS_OF_A_NODE; writer++) {
                int number = writer;
                TaskRepository tasks = (writer % 2 == 0 ? one : other).tasks();
                writers.add(() -> work.write(tasks, number));
            }
            for (Future<Integer> done : threads.invokeAll(writers)) {
                done.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
