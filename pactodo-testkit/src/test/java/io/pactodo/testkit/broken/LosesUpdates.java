package io.pactodo.testkit.broken;

import io.pactodo.domain.task.Revision;
import io.pactodo.domain.task.Task;
import io.pactodo.domain.task.TaskChange;
import io.pactodo.domain.task.TaskKey;
import io.pactodo.domain.task.TaskOutcome;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Breaks rule 8: it compares, and sets without looking again, so that of two who compare at once one is lost. Once for
 * each task that several threads have read alike, the first waits between the two until a second has compared.
 */
final class LosesUpdates extends Spoiled {
    private final Map<Version, Set<Thread>> readers = new HashMap<>();
    private final Map<Version, Set<Thread>> compared = new HashMap<>();
    private final Set<TaskKey> shown = new HashSet<>();

    private record Version(TaskKey key, Revision revision) {
        static Version of(Task task) {
            return new Version(task.key(), task.revision());
        }
    }

    @Override
    public synchronized Map<TaskKey, Task> find(Set<TaskKey> keys) {
        Map<TaskKey, Task> found = super.find(keys);
        found.values().forEach(task -> visit(readers, Version.of(task)));
        return found;
    }

    @Override
    public synchronized List<TaskOutcome> apply(List<TaskChange> changes) {
        Map<TaskKey, TaskChange.Supersede> equal = compare(changes);
        equal.values().forEach(change -> visit(compared, Version.of(change.before())));
        notifyAll();
        equal.values().forEach(this::letAnotherCompare);
        List<TaskChange> blind = new ArrayList<>(changes);
        blind.replaceAll(
                change -> equal.get(change.key()) == change ? withoutLooking(equal.remove(change.key())) : change);
        return super.apply(blind);
    }

    private Map<TaskKey, TaskChange.Supersede> compare(List<TaskChange> changes) {
        Map<TaskKey, TaskChange.Supersede> equal = new HashMap<>();
        for (TaskChange change : changes) {
            if (change instanceof TaskChange.Supersede supersede
                    && sound.find(change.key())
                            .map(Task::revision)
                            .filter(supersede.before().revision()::equals)
                            .isPresent()) {
                equal.putIfAbsent(change.key(), supersede);
            }
        }
        return equal;
    }

    private void letAnotherCompare(TaskChange.Supersede change) {
        Version version = Version.of(change.before());
        if (count(readers, version) > 1 && shown.add(version.key())) {
            Company.await(this, () -> count(compared, version) > 1);
        }
    }

    private TaskChange withoutLooking(TaskChange.Supersede change) {
        return rebased(change, sound.find(change.key()).orElseThrow());
    }

    private static void visit(Map<Version, Set<Thread>> visits, Version version) {
        visits.computeIfAbsent(version, first -> new HashSet<>()).add(Thread.currentThread());
    }

    private static int count(Map<Version, Set<Thread>> visits, Version version) {
        return visits.getOrDefault(version, Set.of()).size();
    }
}
