package io.pactodo.adapter.persistence;

import io.pactodo.application.ChangeSignals;
import io.pactodo.domain.task.TaskOutcome;
import io.pactodo.domain.task.WorkspaceId;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells listeners of this node's changes at once, and of those of other nodes by NOTIFY and LISTEN. Whoever writes does
 * nothing for it but to put a name into a set: what goes to the database goes there after the commit, by other threads, on
 * connections that are used for nothing else.
 */
final class PostgresChangeSignals implements ChangeSignals, AutoCloseable {
    /** What nodes on one database call each other by. */
    static final String CHANNEL = "pactodo_changes";

    private static final Logger LOG = LoggerFactory.getLogger(PostgresChangeSignals.class);

    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private final Notifying notifying;
    private final Hearing hearing;

    PostgresChangeSignals(PostgresSettings settings) {
        notifying = new Notifying(settings);
        hearing = new Hearing(settings, this, notifying::isOurs);
        notifying.start();
        hearing.start();
    }

    @Override
    public Subscription subscribe(Listener listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** To be called after a commit of this node. */
    void committed(Collection<TaskOutcome> outcomes) {
        Set<WorkspaceId> workspaces = outcomes.stream()
                .filter(TaskOutcome.Accepted.class::isInstance)
                .map(outcome -> outcome.orThrow().key().workspace())
                .collect(Collectors.toSet());
        notifying.add(workspaces);
        workspaces.forEach(this::changed);
    }

    void changed(WorkspaceId workspace) {
        tell(listener -> listener.changed(workspace));
    }

    void anyMayHaveChanged() {
        tell(Listener::anyMayHaveChanged);
    }

    private void tell(Consumer<Listener> signal) {
        for (Listener listener : listeners) {
            try {
                signal.accept(listener);
            } catch (RuntimeException failure) {
                LOG.warn("A listener failed to hear of a change; it was made all the same.", failure);
            }
        }
    }

    @Override
    public void close() {
        hearing.close();
        notifying.close();
    }
}
