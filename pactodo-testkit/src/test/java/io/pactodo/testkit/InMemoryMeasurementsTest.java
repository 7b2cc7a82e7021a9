package io.pactodo.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.pactodo.application.Measurements;
import io.pactodo.domain.slo.Compliance;
import io.pactodo.domain.slo.Objective;
import io.pactodo.domain.slo.ServiceLevelObjective;
import io.pactodo.domain.slo.ServiceLevelObjective.Unit;
import io.pactodo.domain.slo.Span;
import io.pactodo.domain.slo.Stretch;
import io.pactodo.domain.slo.Window;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

final class InMemoryMeasurementsTest implements MeasurementsContract {
    private static final List<ServiceLevelObjective> PROMISED = List.of(
            new ServiceLevelObjective(
                    "availability",
                    "Availability",
                    "",
                    "a",
                    Unit.REQUESTS,
                    Objective.of("0.999"),
                    Window.rollingDays(30)),
            new ServiceLevelObjective(
                    "errors", "Errors", "", "b", Unit.REQUESTS, Objective.of("0.99"), Window.calendarDay()));

    private final InMemoryMeasurements measurements = new InMemoryMeasurements(PROMISED, SteppingClock.standing());

    @Override
    public List<ServiceLevelObjective> promised() {
        return PROMISED;
    }

    @Override
    public Measurements measurements() {
        return measurements;
    }

    @Override
    public Measurements away() {
        InMemoryMeasurements away = new InMemoryMeasurements(PROMISED, SteppingClock.standing());
        away.breakDown("Nobody measures today; ask again tomorrow.");
        return away;
    }

    @Override
    public Span span() {
        return new Span(SteppingClock.BEGINNING.minus(Duration.ofHours(5)), SteppingClock.BEGINNING.minusSeconds(300));
    }

    @Test
    void whatHappenedIsSeenInItsWindowAndInItsHour() {
        measurements.happened("errors", SteppingClock.BEGINNING.minus(Duration.ofDays(2)), new Compliance(7, 7));
        measurements.happened("errors", SteppingClock.BEGINNING.minus(Duration.ofHours(4)), new Compliance(1, 10));
        measurements.happened("errors", SteppingClock.BEGINNING, new Compliance(0, 90));

        assertThat(measurements
                        .now()
                        .objectives()
                        .get(1)
                        .observed()
                        .value()
                        .orElseThrow()
                        .observation()
                        .compliance())
                .isEqualTo(new Compliance(1, 100));
        assertThat(measurements
                        .history(span(), Duration.ofHours(1))
                        .objectives()
                        .get(1)
                        .worst(3)
                        .value()
                        .orElseThrow())
                .extracting(Stretch::span)
                .containsExactly(new Span(
                        SteppingClock.BEGINNING.minus(Duration.ofHours(4)),
                        SteppingClock.BEGINNING.minus(Duration.ofHours(3))));
    }
}
