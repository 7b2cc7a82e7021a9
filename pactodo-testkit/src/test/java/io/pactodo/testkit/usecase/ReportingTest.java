package io.pactodo.testkit.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.pactodo.application.SloReports;
import io.pactodo.domain.slo.Compliance;
import io.pactodo.domain.slo.Objective;
import io.pactodo.domain.slo.ServiceLevelObjective;
import io.pactodo.domain.slo.ServiceLevelObjective.Unit;
import io.pactodo.domain.slo.Span;
import io.pactodo.domain.slo.Verdict;
import io.pactodo.domain.slo.Window;
import io.pactodo.testkit.InMemoryMeasurements;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportingTest {
    private static final Instant NOW = Instant.parse("2026-03-01T09:17:42Z");

    private final InMemoryMeasurements measurements = new InMemoryMeasurements(
            List.of(new ServiceLevelObjective(
                    "errors", "Errors", "", "errors", Unit.REQUESTS, Objective.of("0.99"), Window.rollingDays(1))),
            InstantSource.fixed(NOW));
    private final SloReports reports = new SloReports(measurements, InstantSource.fixed(NOW));

    @Test
    void aReportBeginsAtAFullHourAndEndsWithTheLastFullFiveMinutes() {
        assertThat(reports.last(Duration.ofDays(30)).span())
                .isEqualTo(new Span(Instant.parse("2026-01-30T09:00:00Z"), Instant.parse("2026-03-01T09:15:00Z")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT59M59S", "P366DT1S", "-PT2H"})
    void aReportOnNothingOrOnForeverIsRefused(Duration window) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> reports.last(window))
                .withMessage("A report is on the last 1 to 8784 hours, not on " + window + ".");
    }

    @Test
    void howItStandsIsToldFromWhatHappened() {
        measurements.happened("errors", NOW, new Compliance(2, 100));
        assertThat(reports.now().verdict()).isEqualTo(Verdict.BROKEN);
    }
}
