package io.pactodo.adapter.metrics.slo.prometheus;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * What tells those apart who watch the same, lest one of them be away: the labels by which Prometheus' operator, Thanos and
 * Mimir know them. What two of them saw happened once. Any other label stands for another part of the whole.
 */
final class Replicas {
    private static final Set<String> LABELS = Set.of("replica", "prometheus_replica", "__replica__");

    private Replicas() {}

    /** Those labels of a series. */
    static Map<String, String> of(Map<String, String> labels) {
        Map<String, String> own = new HashMap<>(labels);
        own.keySet().retainAll(LABELS);
        return own;
    }

    /** All others of it. */
    static Map<String, String> without(Map<String, String> labels) {
        Map<String, String> shared = new HashMap<>(labels);
        shared.keySet().removeAll(LABELS);
        return shared;
    }
}
