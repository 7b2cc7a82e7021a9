package io.pactodo.adapter.metrics.slo.catalogue;

import java.math.BigDecimal;
import java.time.Duration;

/**
 * Where the service is measured, and the bounds of its warnings.
 *
 * @param job the job that scrapes it
 * @param probeJob the job of the black-box probe; need not exist
 * @param prometheusJob the job with which Prometheus scrapes itself
 * @param prefix what the names of the HTTP series begin with, without the underscore; may be empty
 * @param interval how often the rules are evaluated
 * @param runbooks what the links to the runbooks begin with
 * @param slowP95 from which 95th percentile on a warning is given
 * @param spikeShare above which share of 5xx there is a spike
 * @param spikeLeast how many 5xx in five minutes a spike has at the least
 */
public record Measuring(
        String job,
        String probeJob,
        String prometheusJob,
        String prefix,
        Duration interval,
        String runbooks,
        Duration slowP95,
        BigDecimal spikeShare,
        BigDecimal spikeLeast) {
    /** The full name of an HTTP series, of this service. */
    public Selector http(String name) {
        return ours(prefix.isEmpty() ? name : prefix + "_" + name);
    }

    /** A series of this service. */
    public Selector ours(String metric) {
        return Selector.of(metric, new Matcher("job", "=", job));
    }
}
