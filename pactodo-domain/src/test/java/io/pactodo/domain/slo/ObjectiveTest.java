package io.pactodo.domain.slo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ObjectiveTest {
    @Test
    void threeNinesLeaveFortyThreeMinutesAndTwelveSecondsOfThirtyDays() {
        ErrorBudget budget = Objective.of("0.999").budget();
        assertThat(budget.within(Window.rollingDays(30))).isEqualTo(Duration.parse("PT43M12S"));
        assertThat(budget.of(50_000)).isCloseTo(50, within(1e-9));
        assertThat(budget).hasToString("0.1 %");
        assertThat(Objective.of("0.999")).hasToString("99.9 %").isEqualTo(Objective.of("0.99900"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1", "1.0", "-0.1", "99.9"})
    void perfectionAndNothingAreNoObjectives(String target) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Objective.of(target))
                .withMessage("An objective is a share above 0 and below 1, but this one is " + target
                        + ". Write 99.9 % as 0.999.");
    }

    @Test
    void aBudgetIsAShareToo() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ErrorBudget(BigDecimal.ONE))
                .withMessage("A budget is a share above 0 and below 1, but this one is 1.");
        assertThatIllegalArgumentException().isThrownBy(() -> new ErrorBudget(BigDecimal.ZERO));
    }

    @ParameterizedTest
    @MethodSource("objectives")
    void targetAndBudgetAreTheWholeExactly(Objective objective) {
        assertThat(objective.target().add(objective.budget().share())).isEqualByComparingTo(BigDecimal.ONE);
    }

    @ParameterizedTest
    @MethodSource("objectives")
    void theBudgetIsSpentExactlyWhereThePromiseIsBroken(Objective objective) {
        int allowed = objective.budget().share().movePointRight(6).intValueExact();
        Compliance kept = new Compliance(allowed, 1_000_000);
        Compliance broken = new Compliance(allowed + 1, 1_000_000);
        assertThat(kept.meets(objective)).isTrue();
        assertThat(objective.budget().left(kept)).isNotNegative();
        assertThat(broken.meets(objective)).isFalse();
        assertThat(objective.budget().left(broken)).isNegative();
    }

    @Test
    void idleIsNoEventAndSpendsNothing() {
        Compliance idle = new Compliance(0, 0);
        assertThat(idle.goodShare()).isEqualTo(1);
        assertThat(idle.meets(Objective.of("0.999"))).isTrue();
        assertThat(Objective.of("0.999").budget().left(idle)).isEqualTo(1);
    }

    @Test
    void sharesAreWeighedByTheirEvents() {
        Compliance busy = new Compliance(10, 9_990);
        Compliance quiet = new Compliance(5, 10);
        assertThat(busy.plus(quiet)).isEqualTo(new Compliance(15, 10_000));
        assertThat(busy.plus(quiet).goodShare()).isCloseTo(0.9985, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({"-1, 1", "2, 1", "NaN, 1", "0, NaN", "0, Infinity"})
    void whatCannotBeMeasuredIsRefused(double bad, double total) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Compliance(bad, total))
                .withMessage(bad + " bad of " + total + " events cannot be: from 0 to the total may be bad.");
    }

    @Test
    void theDayBeginsAtMidnightInUtc() {
        Window today = Window.calendarDay();
        Instant midnight = Instant.parse("2026-11-23T00:00:00Z");
        assertThat(today.begin(Instant.parse("2026-11-23T23:59:59.999Z"))).isEqualTo(midnight);
        assertThat(today.begin(midnight)).isEqualTo(midnight);
        assertThat(today.begin(Instant.parse("1969-12-31T10:00:00Z"))).isEqualTo("1969-12-31T00:00:00Z");
        assertThat(Window.rollingDays(30).begin(midnight)).isEqualTo("2026-10-24T00:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT-1S", "PT0.5S"})
    void aWindowHasALength(Duration length) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Window(length, Window.Alignment.ROLLING))
                .withMessage("A window is a whole number of seconds long, and more than none; " + length + " is not.");
    }

    static Stream<Objective> objectives() {
        return new Random(20)
                .ints(100, 1, 1_000_000)
                .mapToObj(millionths -> new Objective(BigDecimal.valueOf(millionths, 6)));
    }
}
