package io.pactodo.adapter.metrics.slo.prometheus;

import java.net.URI;

/**
 * A Prometheus that somebody named.
 *
 * @param url where it is: {@code http} or {@code https}, a host, and perhaps a user with a password and a path
 * @param isTold whether its address, without the user, may be told to whoever sees the figures
 * @param namedBy the flag or the variable that named it, or that would name another: {@code --prometheus-url}
 * @param guardedBy the same for an address with a user and a password, which not everything may be told
 */
public record NamedPrometheus(URI url, boolean isTold, String namedBy, String guardedBy) {
    /** How it is spoken of. */
    @Override
    public String toString() {
        return isTold ? "Prometheus at " + PrometheusAddress.of(url) : "Prometheus";
    }
}
