package io.pactodo.application;

import io.pactodo.domain.task.WorkspaceId;

/**
 * Tells that something was changed in a workspace, on whichever node that shares the store. A signal says only that it is
 * worth looking: the store has the truth. One may come for nothing, one may stand for many changes, and one may be lost, so
 * that whoever must not miss a change looks from time to time all the same. Safe for use by any number of threads.
 *
 * <p>Of those that tell anything, the published contract tests are named after the numbers of these rules.
 *
 * <ol>
 *   <li><b>Wherever it was made.</b> A change is told, whichever node has made it; of a set, each workspace is.
 *   <li><b>After the fact.</b> Whoever looks when told finds the change.
 *   <li><b>In nobody's way.</b> A listener that fails keeps neither the change from being made nor others from hearing.
 *   <li><b>To its end.</b> Whoever has ended a subscription hears no more.
 * </ol>
 *
 * @since 0.1.0
 */
public interface ChangeSignals {
    /** Tells nothing. */
    ChangeSignals NONE = listener -> () -> {};

    /**
     * Tells a listener from now on, each time after the change is committed.
     *
     * @param listener called by any thread, and must not wait
     * @return to be closed to hear no more
     */
    Subscription subscribe(Listener listener);

    /**
     * Hears of changes. It is called by threads that have others to serve, and so answers at once; what it throws is
     * logged, and keeps nothing and nobody else from going on.
     */
    interface Listener {
        /**
         * Something may have been changed in that workspace.
         *
         * @param workspace the one whose tasks, lists or tags they are
         */
        void changed(WorkspaceId workspace);

        /** Signals may have been lost: something may have been changed in any workspace. */
        void anyMayHaveChanged();
    }

    /** That a listener hears. */
    @FunctionalInterface
    interface Subscription extends AutoCloseable {
        /** Ends it: a signal that is on its way may still come, no later one will. */
        @Override
        void close();
    }
}
