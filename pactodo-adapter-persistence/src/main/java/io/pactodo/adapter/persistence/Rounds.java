package io.pactodo.adapter.persistence;

import io.pactodo.domain.task.TaskChange;
import io.pactodo.domain.task.TaskId;
import io.pactodo.domain.task.TaskKey;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Cuts a set into rounds, each written by one statement. A statement sees nothing of what it writes, so that a change
 * begins a new round whenever a change before it in its own could decide on it.
 */
final class Rounds {
    private final Set<TaskKey> met = new HashSet<>();
    private final Set<TaskKey> parents = new HashSet<>();
    private boolean changed;
    private boolean moved;

    private Rounds() {}

    /** The same changes in the same sequence, in as few rounds as can be told without asking the store. */
    static List<List<TaskChange>> of(List<TaskChange> changes) {
        List<List<TaskChange>> rounds = new ArrayList<>();
        Rounds current = new Rounds();
        int begin = 0;
        for (int index = 0; index < changes.size(); index++) {
            TaskChange change = changes.get(index);
            if (current.mayDecideOn(change)) {
                rounds.add(changes.subList(begin, index));
                begin = index;
                current = new Rounds();
            }
            current.add(change);
        }
        rounds.add(changes.subList(begin, changes.size()));
        return rounds;
    }

    private boolean mayDecideOn(TaskChange change) {
        Optional<TaskKey> parent = keyed(change, change.parentJoined());
        return met.contains(change.key())
                || parent.filter(met::contains).isPresent()
                // Where a tree was moved, or has grown or shrunk before it is moved, its depth is another.
                || (parent.isPresent() && moved)
                || (isMove(change) && parent.isPresent() && changed)
                || (change.leavesSubtasksBehind() && parents.contains(change.key()));
    }

    private void add(TaskChange change) {
        met.add(change.key());
        keyed(change, change.parentJoined()).ifPresent(parents::add);
        keyed(change, change.parentLeft()).ifPresent(parents::add);
        changed |= change.parentJoined().isPresent() || change.parentLeft().isPresent();
        moved |= isMove(change);
    }

    /** Only a replacement takes tasks below it along: what is added, restored or deleted has none that are not deleted. */
    private static boolean isMove(TaskChange change) {
        return change instanceof TaskChange.Replace
                && (change.parentJoined().isPresent() || change.parentLeft().isPresent());
    }

    private static Optional<TaskKey> keyed(TaskChange change, Optional<TaskId> id) {
        return id.map(task -> new TaskKey(change.key().workspace(), task));
    }
}
