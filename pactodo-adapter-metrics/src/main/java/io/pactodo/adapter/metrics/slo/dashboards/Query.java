package io.pactodo.adapter.metrics.slo.dashboards;

/**
 * What a panel asks Prometheus.
 *
 * @param expression in PromQL, with Grafana's variables
 * @param legend what each result is called; may name labels as {@code {{label}}}
 */
record Query(String expression, String legend) {
    /** The name of the query at that place of its panel: A, B, C. */
    static String name(int place) {
        return Character.toString((char) ('A' + place));
    }

    JsonObject json(int place, boolean isInstant) {
        return new JsonObject()
                .with("refId", name(place))
                .with("datasource", Dashboard.datasource())
                .with("editorMode", "code")
                .with("expr", expression)
                .with("legendFormat", legend)
                .with("instant", isInstant)
                .with("range", !isInstant);
    }
}
