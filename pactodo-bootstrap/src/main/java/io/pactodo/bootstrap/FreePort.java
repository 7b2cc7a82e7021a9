package io.pactodo.bootstrap;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** Finds a TCP port on the loopback interface that nobody has. */
final class FreePort {
    private static final int FIRST = 16_384;
    /** From here on, kernels hand ports to clients' ends of connections, and would take ours while we are down. */
    private static final int FIRST_EPHEMERAL = 32_768;

    private static final int ATTEMPTS = 100;

    private FreePort() {}

    /** A port that is free now, and that no client's connection will take by chance. */
    static int belowEphemeral() {
        for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
            var port = ThreadLocalRandom.current().nextInt(FIRST, FIRST_EPHEMERAL);
            if (isFree(port)) {
                return port;
            }
        }
        throw new CannotStart("no free port between " + FIRST + " and " + (FIRST_EPHEMERAL - 1)
                + " on 127.0.0.1: is there a limit on sockets?");
    }

    static boolean isFree(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
