package io.pactodo.domain.slo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.pactodo.domain.slo.BurnDown.Moment;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BurnDownTest {
    private static final Instant MIDNIGHT = Instant.parse("2026-11-01T00:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);

    @Test
    void aMonthIsBurntDownHourByHourAndJudgedAtItsEnd() {
        var hours = hours(MIDNIGHT, 720, 1_000);
        hours.add(new Stretch(
                new Span(MIDNIGHT.plus(HOUR.multipliedBy(720)), MIDNIGHT.plus(Duration.ofMinutes(720 * 60 + 35))),
                new Observation(new Compliance(0, 0), 1)));
        spoil(hours, 10, 360);
        spoil(hours, 700, 180);
        var budget = BurnDown.of(promised("0.999", Window.rollingDays(30)), hours);
        assertThat(budget.moments()).hasSize(721);
        assertThat(budget.moments().get(9).left().share()).isEqualTo(1);
        assertThat(budget.moments().get(10).left().share()).isCloseTo(0.5, within(1e-9));
        assertThat(budget.moments().get(720).left().share()).isCloseTo(0.25, within(1e-9));
        assertThat(budget.judged()).containsExactly(budget.moments().get(720));
        assertThat(budget.allowed(budget.moments().get(720))).isCloseTo(720, within(1e-6));
        assertThat(budget.spent(hours.get(10))).isCloseTo(0.5, within(1e-9));
        assertThat(budget.verdict()).isEqualTo(Verdict.KEPT);
    }

    @Test
    void aWeekIsJudgedByTheBudgetOfTheMonthThatWasPromised() {
        var hours = hours(MIDNIGHT, 168, 1_000);
        spoil(hours, 0, 360);
        var budget = BurnDown.of(promised("0.999", Window.rollingDays(30)), hours);
        assertThat(budget.worst().orElseThrow().observed().compliance().meets(Objective.of("0.999")))
                .isFalse();
        assertThat(budget.worst().orElseThrow().left().share()).isCloseTo(0.5, within(1e-9));
        assertThat(budget.verdict()).isEqualTo(Verdict.KEPT);
    }

    @Test
    void oneBadDayOfManyBreaksAPromiseAboutEachDay() {
        var hours = hours(MIDNIGHT, 72, 100);
        spoil(hours, 30, 36);
        var budget = BurnDown.of(promised("0.99", Window.calendarDay()), hours);
        assertThat(budget.judged())
                .extracting(Moment::at)
                .containsExactly(
                        MIDNIGHT.plus(Duration.ofDays(1)),
                        MIDNIGHT.plus(Duration.ofDays(2)),
                        MIDNIGHT.plus(Duration.ofDays(3)));
        var worst = budget.worst().orElseThrow();
        assertThat(worst.left().share()).isCloseTo(-0.5, within(1e-9));
        assertThat(budget.window(worst))
                .isEqualTo(new Span(MIDNIGHT.plus(Duration.ofDays(1)), MIDNIGHT.plus(Duration.ofDays(2))));
        assertThat(budget.spent(hours.get(30))).isCloseTo(1.5, within(1e-9));
        assertThat(budget.verdict()).isEqualTo(Verdict.BROKEN);
    }

    @Test
    void whatLooksOverdrawnInTheNightMayBeMadeGoodByMidnight() {
        var hours = hours(MIDNIGHT, 1, 2);
        spoil(hours, 0, 2);
        hours.addAll(hours(MIDNIGHT.plus(HOUR), 24, 100));
        var budget = BurnDown.of(promised("0.99", Window.calendarDay()), hours);
        assertThat(budget.moments().get(0).left().isOverdrawn()).isTrue();
        assertThat(budget.moments().get(23).left().share()).isCloseTo(1 - 2 / 23.02, within(1e-9));
        assertThat(budget.verdict()).isEqualTo(Verdict.KEPT);
    }

    @Test
    void aDayThatRollsIsTheWorstWhereverItBegan() {
        var hours = hours(MIDNIGHT, 72, 100);
        spoil(hours, 20, 15);
        spoil(hours, 40, 15);
        assertThat(BurnDown.of(promised("0.99", Window.calendarDay()), hours).verdict())
                .isEqualTo(Verdict.KEPT);
        var rolling = BurnDown.of(promised("0.99", Window.rollingDays(1)), hours);
        assertThat(rolling.verdict()).isEqualTo(Verdict.BROKEN);
        assertThat(rolling.worst().orElseThrow().left().share()).isCloseTo(-0.25, within(1e-9));
        assertThat(rolling.moments().get(71).left().share()).isEqualTo(1);
    }

    @Test
    void whatNobodySawSpendsNothingAndIsSaid() {
        var hours = hours(MIDNIGHT, 72, 100);
        spoil(hours, 71, 60);
        var seen = List.copyOf(hours.subList(71, 72));
        var budget = BurnDown.of(promised("0.99", Window.rollingDays(1)), seen);
        assertThat(budget.moments()).hasSize(1);
        assertThat(budget.moments().get(0).observed().covered()).isCloseTo(1.0 / 24, within(1e-9));
        assertThat(budget.moments().get(0).left().share()).isCloseTo(1 - 60.0 / 24, within(1e-9));
        assertThat(BurnDown.of(promised("0.99", Window.rollingDays(1)), List.of())
                        .verdict())
                .isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void idleSpendsNothing() {
        var budget = BurnDown.of(promised("0.99", Window.rollingDays(1)), hours(MIDNIGHT, 30, 0));
        assertThat(budget.verdict()).isEqualTo(Verdict.KEPT);
        assertThat(budget.allowed(budget.worst().orElseThrow())).isZero();
        assertThat(budget.spent(hours(MIDNIGHT, 1, 0).get(0))).isZero();
    }

    /** What was observed is rounded to whole steps, and is not what 43 min 12 s hang on. */
    @Test
    void howMuchTimeAWindowHasIsKnownWithoutLooking() {
        var time = new ServiceLevelObjective(
                "mine",
                "Mine",
                "",
                "mine",
                ServiceLevelObjective.Unit.SECONDS,
                Objective.of("0.999"),
                Window.rollingDays(30));
        var seen =
                new Stretch(new Span(MIDNIGHT, MIDNIGHT.plusSeconds(300)), new Observation(new Compliance(20, 177), 1));
        var budget = BurnDown.of(time, List.of(seen));
        assertThat(budget.allowed(budget.worst().orElseThrow())).isEqualTo(2_592);
        assertThat(budget.spent(seen)).isCloseTo(20 / 2_592.0, within(1e-9));
    }

    private static ServiceLevelObjective promised(String target, Window window) {
        return new ServiceLevelObjective(
                "mine", "Mine", "", "mine", ServiceLevelObjective.Unit.REQUESTS, Objective.of(target), window);
    }

    private static List<Stretch> hours(Instant from, int count, double total) {
        var hours = new ArrayList<Stretch>();
        for (int hour = 0; hour < count; hour++) {
            Instant begin = from.plus(HOUR.multipliedBy(hour));
            hours.add(new Stretch(new Span(begin, begin.plus(HOUR)), new Observation(new Compliance(0, total), 1)));
        }
        return hours;
    }

    private static void spoil(List<Stretch> hours, int hour, double bad) {
        Stretch before = hours.get(hour);
        hours.set(
                hour,
                new Stretch(
                        before.span(),
                        new Observation(
                                new Compliance(
                                        bad, before.observation().compliance().total()),
                                1)));
    }
}
