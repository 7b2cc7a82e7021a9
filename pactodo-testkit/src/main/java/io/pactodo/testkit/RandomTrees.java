package io.pactodo.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.pactodo.domain.task.Surroundings;
import io.pactodo.domain.task.Task;
import io.pactodo.domain.task.TaskChange;
import io.pactodo.domain.task.TaskContent;
import io.pactodo.domain.task.TaskId;
import io.pactodo.domain.task.TaskKey;
import io.pactodo.domain.task.TaskRepository;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * Changes drawn by a seed to a few tasks, which put each of them below any other, and what has to hold after them.
 *
 * @since 0.1.0
 */
public final class RandomTrees {
    private final Random random;
    private final List<TaskKey> keys;

    /**
     * @param seed of the chance by which changes are picked
     * @param keys of the tasks; all of one workspace
     */
    public RandomTrees(long seed, List<TaskKey> keys) {
        this.random = new Random(seed);
        this.keys = List.copyOf(keys);
    }

    /**
     * {@return a set of changes to different tasks, each of which fits its task as the repository has it} The same seed asks
     * for the same of repositories that answer alike.
     *
     * @param size how many, no more than there are keys
     * @param now when they are made
     * @param repository what they have to fit; it is only asked
     */
    public List<TaskChange> set(int size, Instant now, TaskRepository repository) {
        Map<TaskKey, Task> tasks = repository.find(Set.copyOf(keys));
        List<TaskKey> shuffled = new ArrayList<>(keys);
        Collections.shuffle(shuffled, random);
        return shuffled.subList(0, size).stream()
                .map(key -> change(key, Optional.ofNullable(tasks.get(key)), now))
                .toList();
    }

    private TaskChange change(TaskKey key, Optional<Task> current, Instant now) {
        Optional<TaskId> parent = random.nextInt(4) == 0
                ? Optional.empty()
                : Optional.of(keys.get(random.nextInt(keys.size())).id());
        boolean deletion = random.nextInt(4) == 0;
        if (current.isEmpty()) {
            return new TaskChange.Add(key, TaskContent.titled("Any").withParent(parent), now);
        }
        Task task = current.orElseThrow();
        if (task.isDeleted()) {
            return new TaskChange.Restore(task, now);
        }
        return deletion
                ? new TaskChange.Delete(task, now)
                : new TaskChange.Replace(task, task.content().withParent(parent), now);
    }

    void assertHold(TaskRepository repository) {
        Map<TaskKey, Task> tasks = repository.find(Set.copyOf(keys));
        tasks.values().stream().filter(task -> !task.isDeleted()).forEach(task -> {
            Set<Task> line = new HashSet<>();
            Optional<Task> above = Optional.of(task);
            while (above.isPresent()) {
                assertThat(line.add(above.orElseThrow()))
                        .as("below itself: " + task)
                        .isTrue();
                assertThat(above.orElseThrow().isDeleted())
                        .as("below a deleted task: " + task)
                        .isFalse();
                above = above.flatMap(part -> part.content().parent())
                        .map(parent -> Optional.ofNullable(
                                        tasks.get(new TaskKey(task.key().workspace(), parent)))
                                .orElseThrow(() -> new AssertionError("below nothing: " + task)));
            }
            assertThat(line).hasSizeLessThanOrEqualTo(Surroundings.MOST_LEVELS);
        });
    }
}
