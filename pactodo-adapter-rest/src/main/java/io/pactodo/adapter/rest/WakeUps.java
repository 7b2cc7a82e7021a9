package io.pactodo.adapter.rest;

import io.pactodo.application.ChangeSignals;
import io.pactodo.domain.task.WorkspaceId;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Gathers reasons to look at the changes, until somebody has time to. */
final class WakeUps implements ChangeSignals.Listener {
    private Set<WorkspaceId> workspaces = new HashSet<>();
    private Set<EventStream> streams = new HashSet<>();
    private boolean any;

    /**
     * What to look for.
     *
     * @param any whether it is everything
     * @param workspaces where something may have been changed
     * @param streams who is behind
     */
    record Reasons(boolean any, Set<WorkspaceId> workspaces, Set<EventStream> streams) {
        boolean concern(EventStream stream) {
            return any || workspaces.contains(stream.workspace()) || streams.contains(stream);
        }
    }

    @Override
    public synchronized void changed(WorkspaceId workspace) {
        workspaces.add(workspace);
        notifyAll();
    }

    @Override
    public synchronized void anyMayHaveChanged() {
        any = true;
        notifyAll();
    }

    synchronized void isBehind(EventStream stream) {
        streams.add(stream);
        notifyAll();
    }

    /** Takes what there is, as soon as there is something or so much time has passed. */
    synchronized Reasons take(long nanos) throws InterruptedException {
        long end = System.nanoTime() + nanos;
        while (!any && workspaces.isEmpty() && streams.isEmpty()) {
            long left = end - System.nanoTime();
            if (left <= 0) {
                break;
            }
            TimeUnit.NANOSECONDS.timedWait(this, Math.max(left, 1_000_000));
        }
        Reasons taken = new Reasons(any, workspaces, streams);
        workspaces = new HashSet<>();
        streams = new HashSet<>();
        any = false;
        return taken;
    }
}
