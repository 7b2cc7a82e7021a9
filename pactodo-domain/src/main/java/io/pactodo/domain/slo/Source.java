package io.pactodo.domain.slo;

import java.time.Instant;

/**
 * Where figures come from.
 *
 * @since 0.1.0
 */
public sealed interface Source {
    /**
     * From a Prometheus, which remembers more than one process does.
     *
     * @param address where it is, without what is secret of it
     */
    record Prometheus(String address) implements Source {}

    /**
     * From the counters of the process that was asked, which knows of no other and of nothing before.
     *
     * @param since when it began to count
     */
    record OwnCounters(Instant since) implements Source {}
}
