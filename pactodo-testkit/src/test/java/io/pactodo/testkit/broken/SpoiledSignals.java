package io.pactodo.testkit.broken;

import io.pactodo.application.ChangeSignals;
import io.pactodo.domain.task.TaskChange;
import io.pactodo.domain.task.TaskOutcome;
import io.pactodo.domain.task.WorkspaceId;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/** A store that tells of its changes, and does it in a broken way. */
final class SpoiledSignals extends Spoiled implements ChangeSignals {
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private final BrokenChangeSignals broken;

    SpoiledSignals(BrokenChangeSignals broken) {
        this.broken = broken;
    }

    @Override
    public Subscription subscribe(Listener listener) {
        listeners.add(listener);
        return broken == BrokenChangeSignals.NEVER_FORGET_A_LISTENER ? () -> {} : () -> listeners.remove(listener);
    }

    @Override
    public List<TaskOutcome> apply(List<TaskChange> changes) {
        return telling(changes, () -> super.apply(changes));
    }

    @Override
    public List<TaskOutcome> applyAtomically(List<TaskChange> changes) {
        return telling(changes, () -> super.applyAtomically(changes));
    }

    private List<TaskOutcome> telling(List<TaskChange> changes, Supplier<List<TaskOutcome>> work) {
        if (broken == BrokenChangeSignals.TELL_BEFORE_IT_IS_SO) {
            tellOf(changes);
            return work.get();
        }
        List<TaskOutcome> outcomes = work.get();
        tellOf(broken == BrokenChangeSignals.TELL_OF_THE_FIRST_OF_A_SET ? changes.subList(0, 1) : changes);
        return outcomes;
    }

    private void tellOf(List<TaskChange> changes) {
        changes.stream()
                .map(change -> change.key().workspace())
                .forEach(workspace -> listeners.forEach(listener -> tell(listener, workspace)));
    }

    private void tell(Listener listener, WorkspaceId workspace) {
        try {
            listener.changed(workspace);
        } catch (IllegalStateException failure) {
            if (broken == BrokenChangeSignals.LET_A_LISTENER_FAIL_THE_CHANGE) {
                throw failure;
            }
        }
    }
}
