package io.pactodo.testkit.broken;

import io.pactodo.domain.task.ChangesPage;
import io.pactodo.domain.task.ChangesQuery;
import io.pactodo.domain.task.Revision;
import io.pactodo.domain.task.Task;
import io.pactodo.domain.task.TaskChange;
import io.pactodo.domain.task.TaskKey;
import io.pactodo.domain.task.TaskOutcome;
import io.pactodo.domain.task.WorkspaceId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Breaks rule 14: the positions in its feed come from a sequence, and are handed out before the change that took the
 * number before them is committed. Once in each workspace that another thread follows, an addition is held back from the
 * feed until somebody has been told to go on behind it.
 */
final class FeedsWhatIsNumbered extends Spoiled {
    private final Map<WorkspaceId, Set<Thread>> followers = new HashMap<>();
    private final Map<WorkspaceId, Revision> furthest = new HashMap<>();
    private final Set<WorkspaceId> shown = new HashSet<>();
    private final Set<TaskKey> uncommitted = new HashSet<>();

    @Override
    public synchronized List<TaskOutcome> apply(List<TaskChange> changes) {
        List<TaskOutcome> outcomes = super.apply(changes);
        if (outcomes.size() == 1
                && changes.get(0) instanceof TaskChange.Add
                && outcomes.get(0) instanceof TaskOutcome.Accepted added
                && isFollowedByAnother(added.task().key().workspace())
                && shown.add(added.task().key().workspace())) {
            holdBack(added.task());
        }
        return outcomes;
    }

    @Override
    public synchronized List<ChangesPage> changes(List<ChangesQuery> queries) {
        return queries.stream().map(this::page).toList();
    }

    private ChangesPage page(ChangesQuery query) {
        followers.computeIfAbsent(query.workspace(), first -> new HashSet<>()).add(Thread.currentThread());
        ChangesPage page = sound.changes(query);
        if (!page.isGone()) {
            furthest.merge(query.workspace(), page.next(), (one, other) -> one.compareTo(other) > 0 ? one : other);
        }
        notifyAll();
        List<Task> committed = page.items().stream()
                .filter(task -> !uncommitted.contains(task.key()))
                .toList();
        return new ChangesPage(
                page.since(), committed, page.more() && !committed.isEmpty(), page.revision(), page.purged());
    }

    private void holdBack(Task task) {
        WorkspaceId here = task.key().workspace();
        uncommitted.add(task.key());
        Company.await(this, () -> furthest.getOrDefault(here, Revision.ZERO).compareTo(task.revision()) >= 0);
        uncommitted.remove(task.key());
    }

    private boolean isFollowedByAnother(WorkspaceId workspace) {
        return followers.getOrDefault(workspace, Set.of()).stream()
                .anyMatch(follower -> follower != Thread.currentThread());
    }
}
