package io.pactodo.testkit.broken;

import io.pactodo.domain.task.ChangesPage;
import io.pactodo.domain.task.ChangesQuery;
import io.pactodo.domain.task.Task;
import io.pactodo.domain.task.TaskChange;
import io.pactodo.domain.task.TaskKey;
import io.pactodo.domain.task.TaskOutcome;
import io.pactodo.domain.task.TaskPage;
import io.pactodo.domain.task.TaskQuery;
import io.pactodo.domain.task.WorkspaceId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Breaks rule 5: its revisions come from a sequence, so that one is taken, and seen by readers, before the change that
 * it belongs to is committed. Once in each workspace that several threads read and write, an addition is held back
 * between the two until somebody has looked.
 */
final class NumbersBeforeItCommits extends Spoiled {
    private final Map<WorkspaceId, Visitors> visitors = new HashMap<>();
    private final Set<TaskKey> uncommitted = new HashSet<>();

    private static final class Visitors {
        private final Set<Thread> readers = new HashSet<>();
        private final Set<Thread> writers = new HashSet<>();
        private boolean shown;

        boolean mayHold() {
            Set<Thread> both = new HashSet<>(readers);
            both.retainAll(writers);
            both.remove(Thread.currentThread());
            return !shown && !both.isEmpty();
        }
    }

    @Override
    public synchronized Map<TaskKey, Task> find(Set<TaskKey> keys) {
        Map<TaskKey, Task> found = new LinkedHashMap<>(super.find(keys));
        found.keySet().removeAll(uncommitted);
        return found;
    }

    @Override
    public synchronized List<TaskOutcome> apply(List<TaskChange> changes) {
        List<TaskOutcome> outcomes = super.apply(changes);
        if (changes.size() == 1 && changes.get(0) instanceof TaskChange.Add add) {
            Visitors here = visitors(add.key().workspace());
            if (here.mayHold()) {
                here.shown = true;
                holdBack(add.key(), here);
            }
            here.writers.add(Thread.currentThread());
        }
        return outcomes;
    }

    @Override
    public synchronized List<TaskPage> list(List<TaskQuery> queries) {
        queries.forEach(query -> visitors(query.workspace()).readers.add(Thread.currentThread()));
        notifyAll();
        return super.list(queries).stream().map(this::committed).toList();
    }

    /** Whoever follows has looked, too, and is shown everything: rule 5 is about lists. */
    @Override
    public synchronized List<ChangesPage> changes(List<ChangesQuery> queries) {
        queries.forEach(query -> visitors(query.workspace()).readers.add(Thread.currentThread()));
        notifyAll();
        return super.changes(queries);
    }

    private void holdBack(TaskKey key, Visitors here) {
        uncommitted.add(key);
        here.readers.clear();
        Company.await(this, () -> !here.readers.isEmpty());
        uncommitted.remove(key);
    }

    private TaskPage committed(TaskPage page) {
        return new TaskPage(
                page.items().stream()
                        .filter(task -> !uncommitted.contains(task.key()))
                        .toList(),
                page.next(),
                page.revision());
    }

    private Visitors visitors(WorkspaceId workspace) {
        return visitors.computeIfAbsent(workspace, name -> new Visitors());
    }
}
