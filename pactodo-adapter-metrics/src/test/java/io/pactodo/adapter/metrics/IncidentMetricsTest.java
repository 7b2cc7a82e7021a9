package io.pactodo.adapter.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.pactodo.application.FeedFigures;
import io.pactodo.application.IncidentFigures;
import io.pactodo.domain.incident.Severity;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IncidentMetricsTest {
    @Test
    void everySeriesIsThereBeforeTheFirstIncident() {
        Exposition scrape = scrape(new IncidentFigures(each(0), each(0), List.of(), List.of(), Duration.ZERO));
        assertThat(scrape.value("pactodo_incident_response_seconds_bucket", "le", "3600.0"))
                .isZero();
        assertThat(scrape.value("pactodo_incident_response_seconds_count")).isZero();
        assertThat(scrape.value("pactodo_incident_duration_seconds_count")).isZero();
        assertThat(scrape.value("pactodo_incident_unanswered_seconds")).isZero();
        for (String severity : List.of("page", "ticket", "warning", "unspecified")) {
            assertThat(scrape.value("pactodo_incidents", "severity", severity)).isZero();
            assertThat(scrape.value("pactodo_incidents_pending", "severity", severity))
                    .isZero();
        }
        assertThat(scrape.value("pactodo_incident_log_info", "version", "1")).isOne();
    }

    @Test
    void anAnswerAfterExactlySixtyMinutesKeepsThePromiseAndALaterOneDoesNot() {
        Exposition scrape = scrape(new IncidentFigures(
                each(3),
                each(1),
                List.of(
                        Duration.ofSeconds(90),
                        Duration.ofMinutes(60),
                        Duration.ofMinutes(60).plusNanos(1_000)),
                List.of(Duration.ofDays(2)),
                Duration.ofSeconds(90)));
        assertThat(scrape.value("pactodo_incident_response_seconds_bucket", "le", "60.0"))
                .isZero();
        assertThat(scrape.value("pactodo_incident_response_seconds_bucket", "le", "300.0"))
                .isOne();
        assertThat(scrape.value("pactodo_incident_response_seconds_bucket", "le", "3600.0"))
                .isEqualTo(2);
        assertThat(scrape.value("pactodo_incident_response_seconds_bucket", "le", "+Inf"))
                .isEqualTo(3);
        assertThat(scrape.value("pactodo_incident_response_seconds_count")).isEqualTo(3);
        assertThat(scrape.value("pactodo_incident_response_seconds_sum")).isEqualTo(7_290.000001);
        assertThat(scrape.value("pactodo_incident_duration_seconds_bucket", "le", "+Inf"))
                .isOne();
        assertThat(scrape.value("pactodo_incident_unanswered_seconds")).isEqualTo(90);
        assertThat(scrape.value("pactodo_incidents_pending", "severity", "page"))
                .isOne();
    }

    /** As of an alert whose sender left its beginning out, which is the year 1 then. */
    @Test
    void whatLastedForCenturiesIsCountedAsWell() {
        Duration centuries = Duration.ofDays(2_025 * 365L);
        Exposition scrape =
                scrape(new IncidentFigures(each(1), each(1), List.of(centuries), List.of(centuries), centuries));
        assertThat(scrape.value("pactodo_incident_response_seconds_sum")).isEqualTo((double) centuries.toSeconds());
        assertThat(scrape.value("pactodo_incident_unanswered_seconds")).isEqualTo((double) centuries.toSeconds());
    }

    @Test
    void whereAnotherToolIsToldItShowsWhetherItIs() {
        IncidentMetrics metrics = new IncidentMetrics("1", () -> figures(0));
        metrics.addFeed(() -> new FeedFigures(3, 2, 1, 4, Duration.ofSeconds(90), true));
        try (MetricsServer server = new MetricsServer(metrics.servlet())) {
            Exposition scrape = server.scrape();
            String deliveries = "pactodo_incident_webhook_deliveries_total";
            assertThat(scrape.value(deliveries, "outcome", "taken")).isEqualTo(3);
            assertThat(scrape.value(deliveries, "outcome", "failed")).isEqualTo(2);
            assertThat(scrape.value(deliveries, "outcome", "given_up")).isOne();
            assertThat(scrape.value("pactodo_incident_webhook_pending")).isEqualTo(4);
            assertThat(scrape.value("pactodo_incident_webhook_oldest_seconds")).isEqualTo(90);
            assertThat(scrape.value("pactodo_incident_webhook_disabled")).isOne();
        }
    }

    private static IncidentFigures figures(long each) {
        return new IncidentFigures(each(each), each(each), List.of(), List.of(), Duration.ZERO);
    }

    private static Exposition scrape(IncidentFigures figures) {
        try (MetricsServer server = new MetricsServer(new IncidentMetrics("1", () -> figures).servlet())) {
            return server.scrape();
        }
    }

    private static Map<Severity, Long> each(long count) {
        Map<Severity, Long> counts = new EnumMap<>(Severity.class);
        for (Severity severity : Severity.values()) {
            counts.put(severity, count);
        }
        return counts;
    }
}
