package io.pactodo.adapter.rest;

/** The address to listen on cannot be had: it is taken, or it is none of this machine. */
public final class CannotListenException extends RuntimeException {
    CannotListenException(String host, int port, Throwable cause) {
        super("Cannot listen on %s:%d: %s.".formatted(host, port, reason(cause)), cause);
    }

    private static String reason(Throwable cause) {
        String said = String.valueOf(cause.getMessage());
        return said.contains("already in use") ? "the port is taken" : said;
    }
}
