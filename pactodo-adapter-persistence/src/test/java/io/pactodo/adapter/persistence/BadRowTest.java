package io.pactodo.adapter.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.pactodo.domain.task.TaskChange;
import io.pactodo.domain.task.TaskOutcome;
import io.pactodo.domain.task.TaskQuery;
import io.pactodo.domain.task.TaskRefused;
import io.pactodo.domain.task.TaskRepository;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What happens when the database refuses what the domain admits: a rule that an operator added, a value out of range. */
final class BadRowTest {
    private final PostgresSettings database = TestServer.freshDatabase();
    private final PostgresStore store = PostgresStore.open(database);
    private final TaskRepository tasks = store.tasks();

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aMemberThatBreaksARuleOfTheDatabaseIsRefusedByItself() {
        addRule();
        TaskChange before = Samples.adding("Before");
        TaskChange bad = Samples.adding("poison");
        TaskChange after = Samples.addingElsewhere("After");

        List<TaskOutcome> outcomes = tasks.apply(List.of(before, bad, after));

        assertThat(outcomes.get(0)).isInstanceOf(TaskOutcome.Accepted.class);
        assertRefused(outcomes.get(1), "no_poison");
        assertThat(outcomes.get(2)).isInstanceOf(TaskOutcome.Accepted.class);
        assertThat(tasks.list(TaskQuery.in(Samples.WORKSPACE)).items())
                .containsExactly(outcomes.get(0).orThrow());
        assertThat(tasks.list(TaskQuery.in(Samples.ELSEWHERE)).items())
                .containsExactly(outcomes.get(2).orThrow());
    }

    @Test
    void aMemberThatBreaksARuleOfTheDatabaseKeepsAnAtomicSetFromBeingCommitted() {
        addRule();
        List<TaskOutcome> outcomes = tasks.applyAtomically(
                List.of(Samples.adding("Before"), Samples.adding("poison"), Samples.adding("After")));

        assertThat(reason(outcomes.get(0))).isInstanceOf(TaskRefused.Withdrawn.class);
        assertRefused(outcomes.get(1), "no_poison");
        assertThat(reason(outcomes.get(2))).isInstanceOf(TaskRefused.Withdrawn.class);
        assertThat(tasks.list(TaskQuery.in(Samples.WORKSPACE)).items()).isEmpty();
    }

    @Test
    void aValueThatTheDatabaseHasNoRoomForIsRefusedByItself() {
        TaskChange.Add usual = Samples.adding("Usual");
        TaskChange bad = new TaskChange.Add(Samples.newKey(), usual.content(), Instant.MAX);

        List<TaskOutcome> outcomes = tasks.apply(List.of(bad, usual));

        assertThat(reason(outcomes.get(0))).isInstanceOf(TaskRefused.Invalid.class);
        assertThat(outcomes.get(1)).isInstanceOf(TaskOutcome.Accepted.class);
    }

    @Test
    void theDatabaseHoldsTheDomainsLimitsASecondTime() {
        tasks.apply(Samples.adding("Usual"));
        for (String damage : List.of(
                "title = ''",
                "title = repeat('x', 501)",
                "notes = repeat('x', 65537)",
                "status = 'lost'",
                "status = 'done'",
                "priority = 10",
                "revision = 0",
                "due_zone = 'UTC'",
                "start_time = '12:00'",
                "created_at = 'infinity'",
                "tags = array_fill('x'::text, ARRAY[51])",
                "workspace_id = 'unheard-of'")) {
            assertThat(TestServer.failure(database, "UPDATE task SET " + damage))
                    .as(damage)
                    .startsWith("23");
        }
    }

    private void addRule() {
        TestServer.execute(database, "ALTER TABLE task ADD CONSTRAINT no_poison CHECK (title <> 'poison')");
    }

    private static void assertRefused(TaskOutcome outcome, String rule) {
        assertThat(reason(outcome))
                .asInstanceOf(InstanceOfAssertFactories.type(TaskRefused.Invalid.class))
                .satisfies(refused -> assertThat(refused.violations())
                        .singleElement()
                        .satisfies(violation -> {
                            assertThat(violation.code()).isEqualTo("constraint_violated");
                            assertThat(violation.detail()).contains(rule);
                        }));
    }

    private static TaskRefused reason(TaskOutcome outcome) {
        return ((TaskOutcome.Refused) outcome).reason();
    }
}
