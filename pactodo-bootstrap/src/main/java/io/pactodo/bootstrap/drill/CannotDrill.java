package io.pactodo.bootstrap.drill;

/** There can be no drill. The message is one plain line for the person at the terminal: what, why, and the way out. */
public final class CannotDrill extends RuntimeException {
    /**
     * @param line what is in the way and how to get past it, without a line break
     */
    public CannotDrill(String line) {
        super(line);
    }

    /**
     * @param line what is in the way and how to get past it, without a line break
     * @param cause what the system said, for the log at debug level
     */
    public CannotDrill(String line, Throwable cause) {
        super(line, cause);
    }
}
