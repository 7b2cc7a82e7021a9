package io.pactodo.bootstrap.drill;

/** Something that can be broken, and mended. */
public interface Fault {
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
