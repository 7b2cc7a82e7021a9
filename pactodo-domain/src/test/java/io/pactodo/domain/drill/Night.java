package io.pactodo.domain.drill;

import io.pactodo.domain.drill.Shot.Outcome;
import io.pactodo.domain.slo.Figure;
import io.pactodo.domain.slo.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A drill in which all went well, to be spoiled. */
final class Night {
    static final Instant BEGIN = Instant.parse("2026-11-23T19:00:00Z");

    static final DrillTimeline TIMELINE = DrillTimeline.empty()
            .with(Milestone.BROKEN, at(10))
            .with(Milestone.MISSED, at(13))
            .with(Milestone.FIRING, at(30))
            .with(Milestone.RECEIVED, at(30))
            .with(Milestone.OPENED, at(32))
            .with(Milestone.MENDED, at(70))
            .with(Milestone.RESTORED, at(73))
            .with(Milestone.RESOLVED, at(80))
            .with(Milestone.OVER, at(83));

    private Night() {}

    static Instant at(long second) {
        return BEGIN.plusSeconds(second);
    }

    static Shot shot(long second, Outcome outcome, long millis) {
        return new Shot(at(second), Duration.ofMillis(millis), outcome);
    }

    static DrillRecord record(DrillTimeline timeline, Writes writes, boolean isPutBack) {
        return record(timeline, Recovery.BY_DRILL, writes, isPutBack);
    }

    static DrillRecord record(DrillTimeline timeline, Recovery recovery, Writes writes, boolean isPutBack) {
        return new DrillRecord(
                DrillScenario.CONTAINER_DOWN,
                "a process",
                recovery,
                new Span(BEGIN, at(90)),
                timeline,
                new DrillLoad(1, List.of()),
                writes,
                budget(Figure.of(Duration.ofSeconds(60)), Duration.ofSeconds(63)),
                new Watched(Figure.of(List.of()), Figure.of(List.of()), Figure.of(List.of())),
                Optional.empty(),
                isPutBack);
    }

    static BudgetUse budget(Figure<Duration> measured, Duration computed) {
        return new BudgetUse(measured, computed, Figure.of(0L), 0, Figure.of(Duration.ofSeconds(2592)));
    }
}
