package io.pactodo.conformance;

/** No server answers there, or one that has no tasks, so there is nothing to judge. The message says it in a line. */
public final class Unreachable extends RuntimeException {
    Unreachable(String message) {
        super(message);
    }

    Unreachable(String message, Throwable cause) {
        super(message, cause);
    }
}
