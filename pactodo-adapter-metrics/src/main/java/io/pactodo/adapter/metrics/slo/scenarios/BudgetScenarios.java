package io.pactodo.adapter.metrics.slo.scenarios;

import io.pactodo.adapter.metrics.slo.artifact.Generated;
import io.pactodo.adapter.metrics.slo.catalogue.Catalogue;
import io.pactodo.adapter.metrics.slo.catalogue.Policy;
import io.pactodo.adapter.metrics.slo.catalogue.Promise;
import io.pactodo.adapter.metrics.slo.rules.Series;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Each alert on a budget, for itself: just above its rate in both windows it fires; just below in either, or with too few
 * bad events, it does not. What is recorded is given, so that nothing but the alert is tried; each minute is a case.
 */
final class BudgetScenarios {
    private static final BigDecimal ABOVE = new BigDecimal("1.01");
    private static final BigDecimal BELOW = new BigDecimal("0.99");
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final int MINUTES = 70;

    private final Catalogue catalogue;

    BudgetScenarios(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    Generated file() {
        List<Scenario> scenarios = new ArrayList<>();
        for (Promise promise : catalogue.promises()) {
            if (!promise.policies().isEmpty()) {
                scenarios.add(burning(promise));
            }
            scenarios.add(spent(promise));
        }
        scenarios.add(worse());
        return ScenarioFile.of(
                catalogue,
                "budgets",
                "That a budget burns, and that it is spent: each alert on both sides of its bound.",
                List.of("now", "windows", "alerts"),
                "1m",
                scenarios);
    }

    private static Scenario burning(Promise promise) {
        Minutes minutes = new Minutes(Math.max(MINUTES, 10 * promise.policies().size() + 10));
        Scenario scenario = new Scenario("the budget burns: " + promise.displayName(), "1m");
        BigDecimal least = promise.leastBad();
        int minute = 1;
        for (Policy policy : promise.policies()) {
            minutes.burning(minute, promise, policy, ABOVE, ABOVE, least);
            minutes.burning(minute + 1, promise, policy, BELOW, ABOVE, least);
            minutes.burning(minute + 2, promise, policy, ABOVE, BELOW, least);
            minutes.burning(minute + 3, promise, policy, ABOVE, ABOVE, least.subtract(HALF));
            for (int each = minute; each < minute + 4; each++) {
                scenario.burning(each + "m", minutes.told(each, promise).toArray(String[]::new));
            }
            minute += 10;
        }
        minutes.into(scenario);
        return scenario;
    }

    private static Scenario spent(Promise promise) {
        String alert = "PacToDoBudgetSpent/ticket/" + promise.name();
        String window = promise.windowLabel();
        Minutes minutes = new Minutes(MINUTES);
        String rate = Series.of(Series.BURN_RATE, promise.name(), window);
        String bad = Series.of(Series.BAD, promise.name(), window);
        BigDecimal least = promise.leastBad();
        minutes.at(1, rate, ABOVE).at(1, bad, least).at(2, rate, BELOW).at(2, bad, least);
        minutes.at(3, rate, ABOVE).at(3, bad, least.subtract(HALF));
        Scenario scenario = new Scenario("the budget is spent: " + promise.displayName(), "1m");
        minutes.into(scenario);
        return scenario.burning("1m", alert)
                .near("1m", left(promise), -0.01, 0.000001)
                .burning("2m")
                .near("2m", left(promise), 0.01, 0.000001)
                .burning("3m");
    }

    /** Of two objectives that make one promise, the worse one counts. */
    private Scenario worse() {
        Scenario scenario = new Scenario("what is left of a promise is what is left of its worst objective", "1m");
        Map<String, BigDecimal> spent = new LinkedHashMap<>();
        BigDecimal step = new BigDecimal("0.1");
        Minutes minutes = new Minutes(MINUTES);
        BigDecimal burnt = step;
        for (Promise promise : catalogue.promises()) {
            minutes.at(1, Series.of(Series.BURN_RATE, promise.name(), promise.windowLabel()), burnt);
            spent.merge(promise.promise(), burnt, BigDecimal::max);
            burnt = burnt.add(step);
        }
        minutes.into(scenario);
        spent.forEach((promise, most) -> scenario.near(
                "1m",
                Series.PROMISE_BUDGET_LEFT + "{promise=\"" + promise + "\"}",
                BigDecimal.ONE.subtract(most).doubleValue(),
                0.000001));
        return scenario;
    }

    private static String left(Promise promise) {
        return Series.of(Series.BUDGET_LEFT, promise.name(), promise.windowLabel());
    }
}
