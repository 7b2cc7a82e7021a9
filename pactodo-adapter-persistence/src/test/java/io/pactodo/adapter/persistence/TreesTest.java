package io.pactodo.adapter.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.pactodo.domain.task.TaskChange;
import io.pactodo.domain.task.TaskKey;
import io.pactodo.domain.task.TaskOutcome;
import io.pactodo.domain.task.TaskRefused;
import io.pactodo.domain.task.TaskRepository;
import io.pactodo.domain.task.Violation;
import io.pactodo.testkit.InMemoryTaskRepository;
import io.pactodo.testkit.RandomTrees;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The reference decides member by member; here a set is cut into as few statements as will do. */
final class TreesTest {
    @Test
    void anySetIsAnsweredAsTheReferenceAnswersIt() {
        try (PostgresStore store = PostgresStore.open(TestServer.freshDatabase())) {
            TaskRepository reference = new InMemoryTaskRepository();
            List<TaskKey> keys = Stream.generate(Samples::newKey).limit(14).toList();
            RandomTrees asked = new RandomTrees(7, keys);
            RandomTrees expected = new RandomTrees(7, keys);
            for (int round = 0; round < 250; round++) {
                Instant now = Samples.NOW.plusSeconds(round);
                List<TaskChange> set = asked.set(8, now, store.tasks());
                List<TaskChange> same = expected.set(8, now, reference);
                assertThat(kinds(write(round, store.tasks(), set)))
                        .as("round %d: %s", round, set)
                        .isEqualTo(kinds(write(round, reference, same)));
            }
        }
    }

    @Test
    void changesThatCannotDecideOnEachOtherAreWrittenAtOnce() {
        try (PostgresStore store = PostgresStore.open(TestServer.freshDatabase())) {
            TaskChange.Add parent = Samples.adding("Parent");
            store.tasks().apply(parent);
            List<TaskChange> parts = Stream.generate(() -> Samples.adding("Part"))
                    .limit(64)
                    .<TaskChange>map(part -> new TaskChange.Add(
                            part.key(),
                            part.content().withParent(Optional.of(parent.key().id())),
                            part.at()))
                    .toList();
            assertThat(Rounds.of(parts)).hasSize(1);
            List<TaskChange> deletions = store.tasks().apply(parts).stream()
                    .<TaskChange>map(outcome -> new TaskChange.Delete(outcome.orThrow(), Samples.NOW))
                    .toList();
            assertThat(Rounds.of(deletions)).hasSize(1);
            assertThat(store.tasks().apply(deletions)).allMatch(TaskOutcome.Accepted.class::isInstance);
        }
    }

    private static List<TaskOutcome> write(int round, TaskRepository repository, List<TaskChange> set) {
        return round % 3 == 0 ? repository.applyAtomically(set) : repository.apply(set);
    }

    private static List<String> kinds(List<TaskOutcome> outcomes) {
        return outcomes.stream()
                .map(outcome -> outcome instanceof TaskOutcome.Refused refused ? reason(refused.reason()) : "accepted")
                .toList();
    }

    private static String reason(TaskRefused reason) {
        return reason instanceof TaskRefused.Invalid invalid
                ? invalid.violations().stream().map(Violation::detail).toList().toString()
                : String.valueOf(reason.getMessage());
    }
}
