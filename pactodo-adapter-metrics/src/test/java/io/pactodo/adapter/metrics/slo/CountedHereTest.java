package io.pactodo.adapter.metrics.slo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.pactodo.adapter.metrics.MetricsSettings;
import io.pactodo.adapter.metrics.PrometheusMetrics;
import io.pactodo.adapter.metrics.slo.catalogue.Catalogue;
import io.pactodo.adapter.metrics.slo.openslo.CatalogueReader;
import io.pactodo.adapter.metrics.slo.process.CountedHere;
import io.pactodo.application.Measurements;
import io.pactodo.domain.slo.Burn;
import io.pactodo.domain.slo.Compliance;
import io.pactodo.domain.slo.MeasuredObjective;
import io.pactodo.domain.slo.Observation;
import io.pactodo.domain.slo.ServiceLevelObjective;
import io.pactodo.domain.slo.Source;
import io.pactodo.domain.slo.Span;
import io.pactodo.domain.slo.Stretch;
import io.pactodo.testkit.MeasurementsContract;
import io.pactodo.testkit.SteppingClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CountedHereTest implements MeasurementsContract {
    private static final String BETTER = "--prometheus-url or PACTODO_PROMETHEUS_URL";
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
        return objectives.countedBy(metrics.counters(), SteppingClock.BEGINNING, clock, BETTER);
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
    }

    /** Nobody looked in between, so nothing shorter is known. */
    @Test
    void whatNobodyLookedAtIsNotToldApart() {
        answered(3, "POST", "/api/tasks", 503, FAST);
        clock.moveBy(Duration.ofDays(3));

        Stretch day = objective(measurements(), "errors-day").observed().value().orElseThrow();
        assertThat(day.span()).isEqualTo(new Span(SteppingClock.BEGINNING, clock.instant()));
        assertThat(objective(measurements(), "availability-requests")
                        .burns()
                        .value()
                        .orElseThrow())
                .extracting(Burn::over)
                .containsExactly(Duration.ofDays(3));
    }

    /** Four days, with a look each minute: the day is the day, and the last hour is the last hour. */
    @Test
    void windowsAreToldApartByWhoeverLooksEachMinute() {
        Catalogue catalogue = CatalogueReader.read(Project.root().resolve("observability/slo"));
        Measurements measurements =
                new CountedHere(catalogue, metrics.counters(), SteppingClock.BEGINNING, clock, BETTER);
        for (int minute = 0; minute < 4 * 24 * 60; minute++) {
            clock.moveBy(Duration.ofMinutes(1));
            answered(1, "GET", "/api/tasks", 200, FAST);
            measurements.now();
        }
        answered(6, "GET", "/api/tasks", 503, FAST);

        Stretch day = objective(measurements, "errors-day").observed().value().orElseThrow();
        assertThat(day.span()).isEqualTo(new Span(Instant.parse("2026-03-05T00:00:00Z"), clock.instant()));
        assertThat(day.observation()).isEqualTo(new Observation(new Compliance(6, 9 * 60 + 6), 9.0 / 24));
        assertThat(objective(measurements, "availability-requests")
                        .observed()
                        .value()
                        .orElseThrow()
                        .observation())
                .isEqualTo(new Observation(new Compliance(6, 5760 + 6), 4.0 / 30));
        List<Burn> burns =
                objective(measurements, "availability-requests").burns().value().orElseThrow();
        assertThat(burns)
                .extracting(burn -> burn.over().toMinutes())
                .containsExactly(5L, 30L, 60L, 120L, 360L, 1440L, 4320L);
        assertThat(burns).allSatisfy(burn -> {
            assertThat(burn.span().to()).isEqualTo(clock.instant());
            assertThat(burn.rate()).isCloseTo(1000 * 6.0 / (burn.span().length().toMinutes() + 6), within(1e-6));
            // As fine as it is kept: a minute, five, an hour.
            assertThat(burn.span().length())
                    .isBetween(burn.over(), burn.over().plus(burn.over().dividedBy(20)));
        });
    }

    @Test
    void aYoungProcessTellsOfItsLife() {
        answered(10, "GET", "/api/tasks", 503, FAST);
        clock.moveBy(Duration.ofMinutes(4));

        MeasuredObjective requests = objective(measurements(), "availability-requests");
        assertThat(requests.observed().value().orElseThrow().span())
                .isEqualTo(new Span(SteppingClock.BEGINNING, clock.instant()));
        assertThat(requests.burns().value().orElseThrow())
                .containsExactly(
                        new Burn(Duration.ofMinutes(4), new Span(SteppingClock.BEGINNING, clock.instant()), 1000));
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
                        + " Name a Prometheus that watches, with --prometheus-url or PACTODO_PROMETHEUS_URL.");
        assertThat(objective(measurements(), "incident-response").observed().gap())
                .contains("It is counted by somebody else than this process."
                        + " Name a Prometheus that watches, with --prometheus-url or PACTODO_PROMETHEUS_URL.");
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
                        .observation()
                        .compliance()
                        .total())
                .isEqualTo(2);
    }

    @Test
    void countersOfAnotherNameAreAGap() {
        var changed = Objectives.copiedTo(directory).withAll("service.yaml", "prefix: flask", "prefix: other");
        List.of("availability.yaml", "errors.yaml", "latency.yaml")
                .forEach(file -> changed.withAll(file, "flask_http", "other_http"));
        assertThat(objective(counted(changed.read()), "errors-day").observed().gap())
                .contains("This process has no such counter: --metrics-prefix has to be what the objectives name.");
    }

    private void answered(int times, String method, String route, int status, Duration time) {
        for (int count = 0; count < times; count++) {
            metrics.requestFinished(method, route, route, status, time.toNanos());
        }
    }

    private Optional<Observation> observed(String name) {
        return objective(measurements(), name).observed().value().map(Stretch::observation);
    }

    private static MeasuredObjective objective(Measurements measurements, String name) {
        return measurements.now().objectives().stream()
                .filter(one -> one.promised().name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
