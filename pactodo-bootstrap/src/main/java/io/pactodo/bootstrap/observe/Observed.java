package io.pactodo.bootstrap.observe;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

/**
 * What is watched, and from where.
 *
 * @param target the API of the PacToDo, without a path
 * @param metricsPort where it serves its metrics, if not beside the API
 * @param ports the port on the loopback interface that each watcher listens on
 * @param retention how long figures are kept, as Prometheus writes it, such as {@code 32d}
 * @param webhook who is told of alerts, if anybody
 * @param incidents the incident log that has figures of its own, if there is one
 */
public record Observed(
        URI target,
        Optional<Integer> metricsPort,
        Map<Watcher, Integer> ports,
        String retention,
        Optional<URI> webhook,
        Optional<URI> incidents) {
    /** Where watchers listen: they know no callers, so nobody else's machine may be one. */
    static final String HOST = "127.0.0.1";

    public Observed {
        ports = Map.copyOf(ports);
        for (var watcher : Watcher.values()) {
            if (!ports.containsKey(watcher)) {
                throw new IllegalArgumentException(watcher.title() + " has no port");
            }
        }
    }

    /** Without an incident log. */
    public Observed(
            URI target,
            Optional<Integer> metricsPort,
            Map<Watcher, Integer> ports,
            String retention,
            Optional<URI> webhook) {
        this(target, metricsPort, ports, retention, webhook, Optional.empty());
    }

    /**
     * The same with an incident log that is told of alerts.
     *
     * @param incidents where its figures are
     * @param webhook where it is told
     */
    public Observed telling(URI incidents, URI webhook) {
        return new Observed(target, metricsPort, ports, retention, Optional.of(webhook), Optional.of(incidents));
    }

    /** The port that a watcher listens on. */
    public int port(Watcher watcher) {
        return ports.getOrDefault(watcher, 0);
    }

    /** Host and port of a watcher. */
    String address(Watcher watcher) {
        return HOST + ":" + port(watcher);
    }

    /** Host and port that metrics are scraped from. */
    String metricsAddress() {
        return target.getHost() + ":" + metricsPort.orElseGet(this::targetPort);
    }

    private int targetPort() {
        if (target.getPort() >= 0) {
            return target.getPort();
        }
        return target.getScheme().equals("https") ? 443 : 80;
    }
}
