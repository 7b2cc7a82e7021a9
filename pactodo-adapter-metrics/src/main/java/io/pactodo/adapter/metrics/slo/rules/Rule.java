package io.pactodo.adapter.metrics.slo.rules;

import java.util.Map;

/** What Prometheus evaluates again and again. */
sealed interface Rule {
    /** In PromQL, of the kind that Prometheus 2.42 and 3 and VictoriaMetrics read alike. */
    String expression();

    /**
     * Keeps the result as a series.
     *
     * @param series its name
     * @param labels added to those of the result
     */
    record Recording(String series, String expression, Map<String, String> labels) implements Rule {
        Recording(String series, String expression) {
            this(series, expression, Map.of());
        }
    }

    /**
     * Tells somebody, as long as there is a result.
     *
     * @param name of the alert, and of its runbook
     * @param hold for how long there has to be one, in PromQL's way of writing; {@code 0s} for at once
     * @param severity page, ticket, warning or none
     * @param summary in one line what is the matter
     * @param description what follows from it, with numbers
     */
    record Alerting(
            String name,
            String expression,
            String hold,
            String severity,
            Map<String, String> labels,
            String summary,
            String description)
            implements Rule {}
}
