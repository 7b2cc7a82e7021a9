package io.pactodo.adapter.rest;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** The address to listen on cannot be had: it is taken, or it is none of this machine. */
public final class CannotListenException extends RuntimeException {
    /** Up to here, it can also be that the user may not have the port. */
    private static final int LAST_RESERVED_PORT = 1023;

    CannotListenException(String host, int port, Throwable cause) {
        super("Cannot listen on %s:%d: %s.".formatted(host, port, reason(host, port, cause)), cause);
    }

    /** The system says it in the language of its user, and by one type for several reasons. */
    private static String reason(String host, int port, Throwable cause) {
        String said = String.valueOf(cause.getMessage());
        boolean taken = said.contains("already in use")
                || (cause instanceof BindException && port > LAST_RESERVED_PORT && isOfThisMachine(host));
        return taken ? "the port is taken" : said;
    }

    private static boolean isOfThisMachine(String host) {
        try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getByName(host))) {
            return any.isBound();
        } catch (IOException refused) {
            return false;
        }
    }
}
