package io.pactodo.bootstrap.drill;

import io.pactodo.domain.drill.Recovery;

/** Something that can be broken, and mended. */
public interface Fault {
    /** Who brings it back: unless it says otherwise, {@link #mend} has to. */
    default Recovery recovery() {
        return Recovery.BY_DRILL;
    }

    /**
     * Breaks it.
     *
     * @return what was done, as a part of a sentence
     */
    String inflict();

    /**
     * Mends it, if it is broken; it may take a while to serve again.
     *
     * @return what was done, as a part of a sentence
     */
    String mend();

    /** Leaves it as it was found, whatever was done before; nobody waits for it to serve. */
    default void putBack() {
        mend();
    }
}
