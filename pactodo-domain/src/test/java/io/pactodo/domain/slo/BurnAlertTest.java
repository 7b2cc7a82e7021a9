package io.pactodo.domain.slo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class BurnAlertTest {
    private static final Window MONTH = Window.rollingDays(30);

    @ParameterizedTest
    @CsvSource({"14.4, PT1H, 0.02", "6, PT6H, 0.05", "3, P1D, 0.1", "1, P3D, 0.1", "1, P30D, 1"})
    void theRatesOfTheWorkbookSpendWhatItSays(String rate, Duration time, BigDecimal share) {
        assertThat(BurnRate.of(rate).spends(time, MONTH)).isEqualByComparingTo(share);
    }

    @ParameterizedTest
    @CsvSource({"0.999, PT52S", "0.99, PT8M39S", "0.95, PT43M12S"})
    void whenAllIsBadItTakesTheRatesShareOfTheLongWindow(String target, Duration time) {
        assertThat(page().raisedAfter(BigDecimal.ONE, Objective.of(target).budget()))
                .contains(time);
    }

    @Test
    void whatDoesNotExceedTheRateIsNeverTold() {
        ErrorBudget budget = Objective.of("0.999").budget();
        assertThat(page().raisedAfter(new BigDecimal("0.0144"), budget)).isEmpty();
        assertThat(page().raisedAfter(new BigDecimal("0.0145"), budget)).contains(Duration.ofSeconds(3576));
    }

    @Test
    void aRateThatNothingExceedsIsObjectedTo() {
        assertThat(page().objection(Objective.of("0.931"), MONTH)).isEmpty();
        assertThat(page().objection(Objective.of("0.93"), MONTH))
                .contains("a burn rate of 14.4 is never exceeded: 14.4 x 7 % is 100.8 %, and no more than 100 % can be"
                        + " bad; choose one below 14.28");
    }

    @Test
    void aRateThatTellsTooLateIsObjectedTo() {
        BurnAlert slow = new BurnAlert(BurnRate.of("6"), Duration.ofHours(6), Duration.ofMinutes(30));
        assertThat(slow.objection(Objective.of("0.99"), MONTH)).isEmpty();
        assertThat(slow.objection(Objective.of("0.99"), Window.calendarDay()))
                .contains("a burn rate of 6 over 6 h is 150 % of the budget of 1 d: it would be gone before anybody is"
                        + " told; choose a lower rate or a shorter window");
    }

    @ParameterizedTest
    @MethodSource("budgets")
    void theFastestRateIsTheFirstThatIsOutOfReach(ErrorBudget budget) {
        BigDecimal fastest = BurnRate.fastest(budget).factor();
        BigDecimal little = new BigDecimal("0.000001");
        assertThat(new BurnRate(fastest.subtract(little)).isReachable(budget)).isTrue();
        assertThat(new BurnRate(fastest.add(little)).isReachable(budget)).isFalse();
    }

    @ParameterizedTest
    @MethodSource("budgets")
    void aRateOfOneSpendsTheBudgetInItsWindow(ErrorBudget budget) {
        double total = 10_000;
        Compliance justSo = new Compliance(budget.of(total), total);
        assertThat(BurnRate.measured(justSo, budget)).isCloseTo(1, within(1e-9));
        assertThat(budget.left(justSo)).isCloseTo(0, within(1e-9));
    }

    @ParameterizedTest
    @MethodSource("budgets")
    void theMoreIsBadTheSoonerItIsTold(ErrorBudget budget) {
        BurnAlert alert = new BurnAlert(BurnRate.of("1"), Duration.ofDays(3), Duration.ofHours(6));
        Duration worst = alert.raisedAfter(BigDecimal.ONE, budget).orElseThrow();
        Duration half = alert.raisedAfter(new BigDecimal("0.5"), budget).orElse(Duration.ofDays(3));
        assertThat(worst).isLessThanOrEqualTo(half).isPositive();
        assertThat(half).isLessThanOrEqualTo(Duration.ofDays(3));
    }

    @ParameterizedTest
    @CsvSource({"PT1H, PT1H", "PT5M, PT1H", "PT1H, PT0S", "PT1H, PT-1S"})
    void theShortWindowIsShorter(Duration longWindow, Duration shortWindow) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BurnAlert(BurnRate.of("1"), longWindow, shortWindow))
                .withMessage("The short window of an alert is shorter than its long one and more than none; "
                        + shortWindow + " beside " + longWindow + " is not.");
    }

    @Test
    void aRateIsMoreThanNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BurnRate.of("0"))
                .withMessage("A burn rate is more than 0, but this one is 0.");
    }

    private static BurnAlert page() {
        return new BurnAlert(BurnRate.of("14.4"), Duration.ofHours(1), Duration.ofMinutes(5));
    }

    static Stream<ErrorBudget> budgets() {
        return new Random(5)
                .ints(100, 1, 1_000_000)
                .mapToObj(millionths -> new ErrorBudget(BigDecimal.valueOf(millionths, 6)));
    }
}
