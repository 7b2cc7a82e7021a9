package io.pactodo.adapter.report.drill;

import static io.pactodo.adapter.report.Golden.assertGolden;
import static io.pactodo.adapter.report.Page.parsed;
import static org.assertj.core.api.Assertions.assertThat;

import io.pactodo.adapter.report.writing.Format;
import io.pactodo.domain.drill.BudgetUse;
import io.pactodo.domain.drill.DrillLoad;
import io.pactodo.domain.drill.DrillRecord;
import io.pactodo.domain.drill.DrillScenario;
import io.pactodo.domain.drill.DrillTimeline;
import io.pactodo.domain.drill.Milestone;
import io.pactodo.domain.drill.SeenIncident;
import io.pactodo.domain.drill.Shot;
import io.pactodo.domain.drill.Shot.Outcome;
import io.pactodo.domain.drill.Watched;
import io.pactodo.domain.drill.Watched.Reading;
import io.pactodo.domain.drill.Writes;
import io.pactodo.domain.slo.AlertEpisode;
import io.pactodo.domain.slo.Figure;
import io.pactodo.domain.slo.Span;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A drill in which all went well, and one that nobody heard of. */
class DrillDocumentTest {
    private static final Instant BEGIN = Instant.parse("2026-11-23T19:00:00Z");
    private static final Span SPAN = new Span(BEGIN, at(90));
    private static final DrillTimeline TIMELINE = DrillTimeline.empty()
            .with(Milestone.BROKEN, at(10))
            .with(Milestone.MISSED, at(13))
            .with(Milestone.FIRING, at(30))
            .with(Milestone.RECEIVED, at(30).plusMillis(120))
            .with(Milestone.OPENED, at(32))
            .with(Milestone.MENDED, at(70))
            .with(Milestone.RESTORED, at(73))
            .with(Milestone.RESOLVED, at(80))
            .with(Milestone.OVER, at(83));
    private static final DrillRecord PASSED = new DrillRecord(
            DrillScenario.CONTAINER_DOWN,
            "a PacToDo <in> a test",
            SPAN,
            TIMELINE,
            new DrillLoad(
                    1, IntStream.range(0, 88).mapToObj(DrillDocumentTest::shot).toList()),
            new Writes(7, 0),
            new BudgetUse(
                    Figure.of(Duration.ofSeconds(60)),
                    Duration.ofSeconds(63),
                    Figure.of(1L),
                    2,
                    Figure.of(Duration.ofSeconds(2592))),
            new Watched(
                    readings(13, 78),
                    readings(14, 75),
                    Figure.of(List.of(new AlertEpisode(
                            "PacToDoDown", "page", Optional.empty(), new Span(at(30), at(80)), false)))),
            Optional.of(incident(at(32), at(13), false)),
            true);

    @Test
    void aDrillThatIsPassedReadsLikeThis() throws IOException {
        assertGolden("drill/passed.md", written(PASSED, Format.MARKDOWN));
    }

    @Test
    void programsReadThis() throws IOException {
        assertGolden("drill/passed.json", written(PASSED, Format.JSON));
    }

    @Test
    void aDrillThatNobodyHeardOfReadsLikeThis() throws IOException {
        assertGolden("drill/unheard.md", written(unheard(), Format.MARKDOWN));
    }

    @Test
    void anIncidentOfBeforeIsNotTakenForTheDrills() {
        assertThat(written(with(incident(at(-100), at(-130), true)), Format.MARKDOWN))
                .contains("number 3, which began at 18:57:50, before this drill: it had been over for so short a time")
                .contains(", acknowledged")
                .doesNotContain("not acknowledged");
    }

    @Test
    void thePageIsWellFormed() throws Exception {
        assertThat(parsed(written(PASSED, Format.HTML)).getDocumentElement().getTextContent())
                .contains("a PacToDo <in> a test");
    }

    private static String written(DrillRecord record, Format format) {
        return new DrillDocument(record, at(95)).in(format);
    }

    private static DrillRecord with(SeenIncident incident) {
        return record(PASSED.timeline(), PASSED.budget(), PASSED.watched(), Optional.of(incident), true);
    }

    private static DrillRecord unheard() {
        return record(
                DrillTimeline.empty().with(Milestone.BROKEN, at(10)),
                new BudgetUse(
                        Figure.missing("Prometheus cannot be reached"),
                        Duration.ofSeconds(78),
                        Figure.missing("Prometheus cannot be reached"),
                        2,
                        Figure.missing("Prometheus cannot be reached")),
                new Watched(
                        Figure.missing("Prometheus cannot be reached"),
                        Figure.missing("Prometheus cannot be reached"),
                        Figure.missing("Prometheus cannot be reached")),
                Optional.empty(),
                false);
    }

    private static DrillRecord record(
            DrillTimeline timeline,
            BudgetUse budget,
            Watched watched,
            Optional<SeenIncident> incident,
            boolean isPutBack) {
        return new DrillRecord(
                PASSED.scenario(),
                PASSED.place(),
                SPAN,
                timeline,
                PASSED.load(),
                PASSED.writes(),
                budget,
                watched,
                incident,
                isPutBack);
    }

    private static SeenIncident incident(Instant opened, Instant began, boolean acknowledged) {
        return new SeenIncident(
                3, "http://127.0.0.1:8090/api/incidents/3", opened, began, at(30), Optional.of(at(80)), acknowledged);
    }

    private static Shot shot(int second) {
        if (second < 10 || second > 72) {
            return new Shot(at(second), Duration.ofMillis(4 + second % 3), Outcome.SERVED);
        }
        return second < 12
                ? new Shot(at(second), Duration.ofMillis(2), Outcome.FAILED)
                : new Shot(at(second), Duration.ofSeconds(5), Outcome.LOST);
    }

    private static Figure<List<Reading>> readings(int away, int back) {
        return Figure.of(IntStream.range(0, 18)
                .map(step -> 3 + step * 5)
                .mapToObj(second -> new Reading(at(second), second >= away && second < back ? 0 : 1))
                .toList());
    }

    private static Instant at(long second) {
        return BEGIN.plusSeconds(second);
    }
}
