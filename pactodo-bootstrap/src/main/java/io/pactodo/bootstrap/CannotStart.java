package io.pactodo.bootstrap;

/** PacToDo could not start. The message is one plain line for the person at the terminal: what, why, and the way out. */
final class CannotStart extends RuntimeException {
    /**
     * @param line what is in the way and how to get past it, without a line break
     */
    CannotStart(String line) {
        super(line);
    }

    /**
     * @param line what is in the way and how to get past it, without a line break
     * @param cause what the system said, for the log at debug level
     */
    CannotStart(String line, Throwable cause) {
        super(line, cause);
    }
}
