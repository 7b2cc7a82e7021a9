package io.pactodo.domain.slo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.pactodo.domain.slo.ServiceLevelObjective.Unit;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StandingTest {
    private static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");
    private static final Span HOUR = new Span(NOW.minus(Duration.ofHours(1)), NOW);
    private static final ServiceLevelObjective PROMISED = new ServiceLevelObjective(
            "availability", "Availability", "", "a", Unit.REQUESTS, Objective.of("0.999"), Window.rollingDays(30));

    @Test
    void whatIsLeftIsSaidAsShareAsTimeAndAsEvents() {
        BudgetLeft left = new Observation(new Compliance(250, 1_000_000), 1).left(PROMISED);
        assertThat(left.share()).isCloseTo(0.75, within(1e-9));
        assertThat(left.time()).isEqualTo(Duration.parse("PT32M24S"));
        assertThat(left.events()).isCloseTo(750, within(1e-6));
    }

    @Test
    void whatNobodySawCountsAsMuchTrafficWithoutAFault() {
        BudgetLeft left = new Observation(new Compliance(250, 1_000_000), 0.25).left(PROMISED);
        assertThat(left.share()).isCloseTo(0.9375, within(1e-9));
        assertThat(left.events()).isCloseTo(3750, within(1e-6));
    }

    @Test
    void anIdleServiceHasItsWholeBudgetAndNoRequestToSpendItOn() {
        assertThat(new Observation(new Compliance(0, 0), 1).left(PROMISED))
                .isEqualTo(new BudgetLeft(1, Duration.parse("PT43M12S"), 0));
        assertThat(new Observation(new Compliance(0, 0), 0).left(PROMISED).events())
                .isZero();
    }

    @Test
    void anOverdrawnBudgetIsNegativeInAllThreeWays() {
        BudgetLeft left = new Observation(new Compliance(2000, 1_000_000), 1).left(PROMISED);
        assertThat(left.isOverdrawn()).isTrue();
        assertThat(left.time()).isEqualTo(Duration.parse("PT-43M-12S"));
        assertThat(left.events()).isCloseTo(-1000, within(1e-6));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 1.1, Double.NaN})
    void noMoreThanAWindowCanBeSeenOfIt(double covered) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Observation(new Compliance(0, 0), covered));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, Double.POSITIVE_INFINITY, Double.NaN})
    void aBurnRateIsANumber(double rate) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Burn(Duration.ofHours(1), HOUR, rate));
        assertThatIllegalArgumentException().isThrownBy(() -> new Burn(Duration.ZERO, HOUR, 1));
    }

    @Test
    void theVerdictIsTheWorstOfWhatIsKnown() {
        assertThat(standing(List.of(kept(), unknown())).verdict()).isEqualTo(Verdict.KEPT);
        assertThat(standing(List.of(unknown(), unknown())).verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(standing(List.of(kept(), broken(), unknown())).verdict()).isEqualTo(Verdict.BROKEN);
        assertThat(standing(List.of(kept()), alert(Optional.of("availability"))).verdict())
                .isEqualTo(Verdict.AT_RISK);
        assertThat(standing(List.of(broken()), alert(Optional.empty())).verdict())
                .isEqualTo(Verdict.BROKEN);
        assertThat(standing(List.of(unknown()), alert(Optional.empty())).verdict())
                .isEqualTo(Verdict.AT_RISK);
    }

    @Test
    void whoFellShortInTheLittleThatWasSeenIsAtRisk() {
        MeasuredObjective fewSeconds = new MeasuredObjective(
                PROMISED,
                Figure.of(new Stretch(HOUR, new Observation(new Compliance(4, 10), 0.0001))),
                Figure.of(List.of()));

        assertThat(fewSeconds.left().value().orElseThrow().isOverdrawn()).isFalse();
        assertThat(fewSeconds.verdict(List.of())).isEqualTo(Verdict.AT_RISK);
    }

    @Test
    void anAlertIsAboutItsOwnObjective() {
        assertThat(kept().verdict(List.of(alert(Optional.of("latency"))))).isEqualTo(Verdict.KEPT);
        assertThat(kept().verdict(List.of(alert(Optional.of("availability"))))).isEqualTo(Verdict.AT_RISK);
        assertThat(unknown().verdict(List.of(alert(Optional.of("availability")))))
                .isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void aWholeIsTheSumOfItsPartsAndAsMuchOfItAsWasSeen() {
        Span span = new Span(NOW, NOW.plusSeconds(7200));
        ObjectiveHistory history = new ObjectiveHistory(
                PROMISED,
                Figure.of(List.of(
                        stretch(0, 3600, new Compliance(1, 10), 0.5), stretch(3600, 3600, new Compliance(2, 990), 1))));
        assertThat(history.whole(span)).isEqualTo(Figure.of(new Observation(new Compliance(3, 1000), 0.75)));
        assertThat(history.worst(1).value().orElseThrow())
                .containsExactly(stretch(3600, 3600, new Compliance(2, 990), 1));
        assertThat(new ObjectiveHistory(PROMISED, Figure.missing("Away.")).whole(span))
                .isEqualTo(Figure.missing("Away."));
    }

    @Test
    void aTimeEndsAfterItBegins() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Span(NOW, NOW));
    }

    private static Stretch stretch(long after, long seconds, Compliance compliance, double covered) {
        Instant from = NOW.plusSeconds(after);
        return new Stretch(new Span(from, from.plusSeconds(seconds)), new Observation(compliance, covered));
    }

    private static Standing standing(List<MeasuredObjective> objectives, OpenAlert... alerts) {
        return new Standing(new Source.OwnCounters(NOW), NOW, objectives, Figure.of(List.of(alerts)));
    }

    private static OpenAlert alert(Optional<String> slo) {
        return new OpenAlert("PacToDoBudgetBurns", "page", slo, NOW, "", Optional.empty());
    }

    private static MeasuredObjective kept() {
        return measured(new Compliance(0, 10));
    }

    private static MeasuredObjective broken() {
        return measured(new Compliance(1, 10));
    }

    private static MeasuredObjective measured(Compliance compliance) {
        return new MeasuredObjective(
                PROMISED, Figure.of(new Stretch(HOUR, new Observation(compliance, 1))), Figure.of(List.of()));
    }

    private static MeasuredObjective unknown() {
        return MeasuredObjective.missing(PROMISED, "Nobody looked.");
    }
}
