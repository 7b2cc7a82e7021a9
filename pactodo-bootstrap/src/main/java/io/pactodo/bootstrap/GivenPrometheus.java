package io.pactodo.bootstrap;

import io.pactodo.adapter.metrics.slo.prometheus.NamedPrometheus;
import java.net.URI;

/**
 * The Prometheus that an order names.
 *
 * @param url where it is; there may be a password in it
 * @param namedBy the flag or the variable that names it, or that would name another
 */
record GivenPrometheus(Secret url, String namedBy) {
    /** Takes what a flag should not, since a password may be in it: whoever is on the machine sees its command lines. */
    static final String VARIABLE = Setting.PROMETHEUS_URL.variable();

    private static final Secret USUAL = new Secret("http://127.0.0.1:9090");

    /** The one on this machine, unless that flag names another. */
    static GivenPrometheus usual(String flag) {
        return new GivenPrometheus(USUAL, flag);
    }

    /** Whom to ask; whoever gives an order may read where that is. */
    NamedPrometheus told() {
        return new NamedPrometheus(URI.create(url.value()), true, namedBy, VARIABLE);
    }

    /** The same for people whom it is no business where that is: they see the figures, and need not reach it. */
    NamedPrometheus untold() {
        return new NamedPrometheus(URI.create(url.value()), false, namedBy, VARIABLE);
    }
}
