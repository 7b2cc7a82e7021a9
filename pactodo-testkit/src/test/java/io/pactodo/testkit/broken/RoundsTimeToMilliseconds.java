package io.pactodo.testkit.broken;

import io.pactodo.domain.task.Task;
import io.pactodo.domain.task.TaskKey;
import io.pactodo.domain.task.TaskPage;
import io.pactodo.domain.task.TaskQuery;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Breaks rule 1: what is read is older than what was written, by less than a millisecond. */
final class RoundsTimeToMilliseconds extends Spoiled {
    @Override
    public Map<TaskKey, Task> find(Set<TaskKey> keys) {
        Map<TaskKey, Task> found = new LinkedHashMap<>(super.find(keys));
        found.replaceAll((key, task) -> rounded(task));
        return found;
    }

    @Override
    public List<TaskPage> list(List<TaskQuery> queries) {
        return super.list(queries).stream()
                .map(page -> new TaskPage(
                        page.items().stream()
                                .map(RoundsTimeToMilliseconds::rounded)
                                .toList(),
                        page.next(),
                        page.revision()))
                .toList();
    }

    private static Task rounded(Task task) {
        return new Task(
                task.key(),
                task.revision(),
                task.content(),
                task.completedAt().map(RoundsTimeToMilliseconds::rounded),
                rounded(task.createdAt()),
                rounded(task.updatedAt()),
                task.deletedAt().map(RoundsTimeToMilliseconds::rounded));
    }

    private static Instant rounded(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MILLIS);
    }
}
