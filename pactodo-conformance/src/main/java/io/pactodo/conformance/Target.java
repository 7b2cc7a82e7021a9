package io.pactodo.conformance;

import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * The server to judge, and how.
 *
 * @param server where it is: http or https, a host, and a path if it is not at the root
 * @param patience how long to wait for each answer, at most
 * @param freshIds gives ids that nobody has used; called by several threads
 */
public record Target(URI server, Duration patience, Supplier<UUID> freshIds) {
    /** @throws IllegalArgumentException when no server can be there, or there is no patience; says so in plain words */
    public Target {
        String scheme = String.valueOf(server.getScheme());
        if (!(scheme.equals("http") || scheme.equals("https")) || server.getHost() == null) {
            throw new IllegalArgumentException(server + " is no address of a server: write http://HOST:PORT");
        }
        if (server.getRawQuery() != null || server.getRawFragment() != null) {
            throw new IllegalArgumentException(server + " has more than a path: leave out what follows it");
        }
        if (patience.isZero() || patience.isNegative()) {
            throw new IllegalArgumentException("a wait of " + patience + " is none: give some seconds");
        }
    }

    /** Where a path is on that server. */
    URI at(String path) {
        return URI.create(server.toString().replaceFirst("/+$", "") + path);
    }

    int port() {
        boolean isSecure = server.getScheme().equals("https");
        return server.getPort() >= 0 ? server.getPort() : isSecure ? 443 : 80;
    }
}
