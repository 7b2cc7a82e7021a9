package io.pactodo.adapter.metrics.slo.rules;

import io.pactodo.adapter.metrics.slo.catalogue.Bounds;
import io.pactodo.adapter.metrics.slo.catalogue.Measuring;
import io.pactodo.adapter.metrics.slo.catalogue.Named;
import io.pactodo.adapter.metrics.slo.catalogue.Selector;
import java.util.List;
import java.util.Map;

/** Alerts on what breaks promises, before or beside the budgets. */
final class ServiceAlerts {
    private static final int LEAST_REQUESTS_OF_A_PERCENTILE = 20;

    private final Measuring measuring;

    ServiceAlerts(Measuring measuring) {
        this.measuring = measuring;
    }

    /** On what is recorded as it is seen. */
    List<Rule> atOnce() {
        return List.of(down(), spike(), slow());
    }

    /** On what Prometheus itself holds. */
    List<Rule> others() {
        return List.of(
                targetDown(), metricsAbsent(), poolExhausted(), incidentUnanswered(), prometheusBlind(), watchdog());
    }

    private Rule down() {
        return alert(
                "PacToDoDown",
                Series.ALIVE + " == 0",
                "15s",
                "page",
                "PacToDo serves nobody",
                "No scrape succeeds, or the probe gets no answer or a 5xx: it is away, or its database is. The budget of the"
                        + " availability by time is going.");
    }

    private Rule targetDown() {
        return alert(
                "PacToDoTargetDown",
                "up{job=\"" + measuring.job() + "\"} == 0",
                "15s",
                "ticket",
                "A node of PacToDo cannot be scraped: {{ $labels.instance }}",
                "Others may serve still; PacToDoDown says when none does.");
    }

    private Rule metricsAbsent() {
        String up = "up{job=\"" + measuring.job() + "\"}";
        return alert(
                "PacToDoMetricsAbsent",
                "absent(" + up + ")\n  or (" + up + " == 1 unless on (job, instance) "
                        + measuring.http("http_request_total") + ")",
                "1m",
                "ticket",
                "PacToDo is not measured",
                "Prometheus has no target " + measuring.job() + ", or one without the metrics that the objectives need."
                        + " No other alert can be relied on meanwhile.");
    }

    private Rule spike() {
        return alert(
                "PacToDoServerErrorSpike",
                "pactodo:sli:error_rate > " + measuring.spikeShare().toPlainString() + "\n  and on () "
                        + Series.of(Series.BAD, Named.ERRORS.slo(), "5m") + " >= "
                        + measuring.spikeLeast().toPlainString(),
                "0s",
                "warning",
                "Many requests are answered with a 5xx",
                "{{ $value | humanizePercentage }} of the requests of the last five minutes.");
    }

    private Rule slow() {
        String bound = Bounds.text(measuring.slowP95());
        return alert(
                "PacToDoSlow",
                "pactodo:sli:latency_p95 > " + bound + "\n  and on () "
                        + Series.of(Series.TOTAL, Named.LATENCY.slo(), "5m") + " >= " + LEAST_REQUESTS_OF_A_PERCENTILE,
                "5m",
                "warning",
                "One request in twenty takes longer than " + bound + " s",
                "The 95th percentile of the last five minutes is {{ $value | humanizeDuration }}. The objective is not"
                        + " broken by that alone.");
    }

    private Rule poolExhausted() {
        Selector pending = measuring.ours("hikaricp_pending_threads");
        return alert(
                "PacToDoPoolExhausted",
                "(" + pending + " > 0 and " + measuring.ours("hikaricp_active_connections") + " >= "
                        + measuring.ours("hikaricp_max_connections") + ")\n  or increase("
                        + measuring.ours("hikaricp_connection_timeout_total") + "[1m]) > 0",
                "1m",
                "ticket",
                "Requests wait for connections to the database: pool {{ $labels.pool }} of {{ $labels.instance }}",
                "All connections of the pool are in use, and others wait for one or have waited in vain.");
    }

    /** Early enough that somebody can still answer within the hour that is promised. */
    private static Rule incidentUnanswered() {
        return alert(
                "PacToDoIncidentUnanswered",
                "pactodo_incident_unanswered_seconds{job=\"pactodo-incidents\"} > 2700",
                "0s",
                "page",
                "Nobody has acknowledged an incident for 45 minutes",
                "It began {{ $value | humanizeDuration }} ago. Somebody has to acknowledge it within 60 minutes, be it over or"
                        + " not.");
    }

    private Rule prometheusBlind() {
        String job = "{job=\"" + measuring.prometheusJob() + "\"}";
        return alert(
                "PacToDoPrometheusBlind",
                "increase(prometheus_rule_evaluation_failures_total" + job
                        + "[5m]) > 0\n  or increase(prometheus_rule_group_iterations_missed_total" + job
                        + "[5m]) > 0\n  or increase(prometheus_notifications_dropped_total" + job
                        + "[5m]) > 0\n  or prometheus_notifications_alertmanagers_discovered" + job
                        + " == 0\n  or up{job=\"" + measuring.probeJob() + "\"} == 0",
                "1m",
                "page",
                "Prometheus does not see or does not tell",
                "It fails to evaluate rules, misses evaluations, loses notifications, knows no Alertmanager, or cannot"
                        + " reach the probe. An outage might be told to nobody.");
    }

    private static Rule watchdog() {
        return alert(
                "PacToDoWatchdog",
                "vector(1)",
                "0s",
                "none",
                "Prometheus evaluates rules and tells Alertmanager",
                "Always there. Whoever receives it should raise the alarm when it stays away: nobody else would.");
    }

    private static Rule alert(
            String name, String expression, String hold, String severity, String summary, String description) {
        return new Rule.Alerting(name, expression, hold, severity, Map.of(), summary, description);
    }
}
