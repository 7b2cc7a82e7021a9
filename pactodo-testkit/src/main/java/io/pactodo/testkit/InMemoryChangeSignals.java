package io.pactodo.testkit;

import io.pactodo.application.ChangeSignals;
import io.pactodo.domain.task.WorkspaceId;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * Signals within one process: each is told at once, by the thread that has made the change.
 *
 * @since 0.1.0
 */
public final class InMemoryChangeSignals implements ChangeSignals {
    private static final Logger LOGGER = System.getLogger(InMemoryChangeSignals.class.getName());

    private final List<Listener> listeners = new CopyOnWriteArrayList<>();

    /** Begins without listeners. */
    public InMemoryChangeSignals() {}

    @Override
    public Subscription subscribe(Listener listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /**
     * Tells all that something was changed there.
     *
     * @param workspace whose tasks they are
     */
    public void changed(WorkspaceId workspace) {
        tell(listener -> listener.changed(workspace));
    }

    /** Tells all that signals may have been lost. */
    public void anyMayHaveChanged() {
        tell(Listener::anyMayHaveChanged);
    }

    private void tell(Consumer<Listener> signal) {
        for (Listener listener : listeners) {
            try {
                signal.accept(listener);
            } catch (RuntimeException failure) {
                LOGGER.log(Level.WARNING, "A listener failed; the change is made all the same.", failure);
            }
        }
    }
}
