package io.pactodo.adapter.metrics.slo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.pactodo.adapter.metrics.MetricsSettings;
import io.pactodo.adapter.metrics.PrometheusMetrics;
import io.pactodo.application.Measurements;
import io.pactodo.domain.slo.Compliance;
import io.pactodo.domain.slo.MeasuredObjective;
import io.pactodo.domain.slo.Observation;
import io.pactodo.domain.slo.ServiceLevelObjective;
import io.pactodo.domain.slo.Source;
import io.pactodo.domain.slo.Span;
import io.pactodo.testkit.MeasurementsContract;
import io.pactodo.testkit.SteppingClock;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CountedHereTest implements MeasurementsContract {
    private static final Duration FAST = Duration.ofMillis(3);
    private static final Duration SLOW = Duration.ofMillis(600);

    private final SteppingClock clock = SteppingClock.standing();
    private final PrometheusMetrics metrics = new PrometheusMetrics(MetricsSettings.ofVersion("1"));

    @TempDir
    private Path directory;

    @Override
    public List<ServiceLevelObjective> promised() {
        return ObjectivesAsCode.shipped().promised();
    }

    @Override
    public Measurements measurements() {
        return counted(ObjectivesAsCode.shipped());
    }

    @Override
    public Measurements away() {
        return measurements();
    }

    @Override
    public Span span() {
        return new Span(SteppingClock.BEGINNING.minus(Duration.ofHours(3)), SteppingClock.BEGINNING.minusSeconds(300));
    }

    private Measurements counted(ObjectivesAsCode objectives) {
        return objectives.countedBy(metrics.counters(), SteppingClock.BEGINNING, clock);
    }

    @Test
    void whatThisProcessCountedIsWhatIsTold() {
        answered(990, "GET", "/api/tasks", 200, FAST);
        answered(6, "GET", "/api/tasks/{id}", 404, FAST);
        answered(3, "POST", "/api/tasks", 503, SLOW);
        answered(1, "GET", "/api/lists", 200, SLOW);
        clock.moveBy(Duration.ofDays(3));

        assertThat(observed("availability-requests")).contains(new Observation(new Compliance(3, 999), 0.1));
        assertThat(observed("latency")).contains(new Observation(new Compliance(1, 997), 0.1));
        assertThat(observed("errors-day")).contains(new Observation(new Compliance(3, 1000), 1));
        assertThat(measurements().now().source()).isEqualTo(new Source.OwnCounters(SteppingClock.BEGINNING));
        assertThat(objective(measurements(), "availability-requests")
                        .burns()
                        .value()
                        .orElseThrow())
                .singleElement()
                .satisfies(burn -> {
                    assertThat(burn.over()).isEqualTo(Duration.ofDays(3));
                    assertThat(burn.rate()).isCloseTo(3.0 / 999 / 0.001, within(1e-6));
                });
    }

    @Test
    void anIdleProcessKeepsItsPromises() {
        metrics.expectRequest("GET", "/api/tasks", 200);
        assertThat(observed("availability-requests").map(Observation::compliance))
                .contains(new Compliance(0, 0));
    }

    @Test
    void whatAProcessCannotSeeIsAGapWithTheWayOut() {
        assertThat(objective(measurements(), "availability-time").observed().gap())
                .contains("A process cannot see whether it can be reached."
                        + " Name a Prometheus that watches, with PACTODO_PROMETHEUS_URL.");
        assertThat(objective(measurements(), "incident-response").observed().gap())
                .contains("It is counted by somebody else than this process."
                        + " Name a Prometheus that watches, with PACTODO_PROMETHEUS_URL.");
        assertThat(measurements().now().alerts().gap()).isPresent();
    }

    @Test
    void aChangedObjectiveIsCountedDifferently() {
        answered(1, "GET", "/api/tasks", 200, FAST);
        answered(1, "GET", "/api/lists", 200, FAST);
        var changed = Objectives.copiedTo(directory)
                .with("availability.yaml", "path=~\"/api/tasks.*\"", "path=~\"/api/(tasks|lists).*\"")
                .with("availability.yaml", "path=~\"/api/tasks.*\"", "path=~\"/api/(tasks|lists).*\"");
        assertThat(objective(counted(changed.read()), "availability-requests")
                        .observed()
                        .value()
                        .orElseThrow()
                        .compliance()
                        .total())
                .isEqualTo(2);
    }

    @Test
    void countersOfAnotherNameAreAGap() {
        var changed = Objectives.copiedTo(directory)
                .with("errors.yaml", "flask_http_request_total", "other_http_request_total");
        assertThat(objective(counted(changed.read()), "errors-day").observed().gap())
                .contains("This process has no such counter: --metrics-prefix has to be what the objectives name.");
    }

    private void answered(int times, String method, String route, int status, Duration time) {
        for (int count = 0; count < times; count++) {
            metrics.requestFinished(method, route, route, status, time.toNanos());
        }
    }

    private Optional<Observation> observed(String name) {
        return objective(measurements(), name).observed().value();
    }

    private static MeasuredObjective objective(Measurements measurements, String name) {
        return measurements.now().objectives().stream()
                .filter(one -> one.promised().name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
