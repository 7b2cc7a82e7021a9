package io.pactodo.conformance;

/** No server answers there, so there is nothing to judge. The message says it in a line. */
public final class Unreachable extends RuntimeException {
    Unreachable(String message, Throwable cause) {
        super(message, cause);
    }
}
