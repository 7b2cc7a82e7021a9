package io.pactodo.adapter.metrics.slo.scenarios;

import io.pactodo.adapter.metrics.slo.artifact.Generated;
import io.pactodo.adapter.metrics.slo.catalogue.Catalogue;
import io.pactodo.adapter.metrics.slo.catalogue.Durations;
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
                "budgets",
                "That a budget burns, and that it is spent: each alert on both sides of its bound.",
                List.of("now", "windows", "alerts"),
                "1m",
                scenarios);
    }

    private static Scenario burning(Promise promise) {
        Minutes minutes = new Minutes();
        Scenario scenario = new Scenario("the budget burns: " + promise.displayName(), "1m");
        int minute = 1;
        for (Policy policy : promise.policies()) {
            String alert = policy.alertName() + "/" + policy.severity() + "/" + promise.name() + "/"
                    + Durations.promQl(policy.alert().shortWindow());
            scenario.burning(minute + "m", alert);
            minutes.burning(minute, promise, policy, ABOVE, ABOVE, promise.leastBad());
            scenario.burning(minute + 1 + "m");
            minutes.burning(minute + 1, promise, policy, BELOW, ABOVE, promise.leastBad());
            scenario.burning(minute + 2 + "m");
            minutes.burning(minute + 2, promise, policy, ABOVE, BELOW, promise.leastBad());
            scenario.burning(minute + 3 + "m");
            minutes.burning(
                    minute + 3,
                    promise,
                    policy,
                    ABOVE,
                    ABOVE,
                    promise.leastBad().subtract(HALF));
            minute += 10;
        }
        minutes.into(scenario);
        return scenario;
    }

    private static Scenario spent(Promise promise) {
        String alert = "PacToDoBudgetSpent/ticket/" + promise.name();
        String window = promise.windowLabel();
        Minutes minutes = new Minutes();
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
        Minutes minutes = new Minutes();
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

    /** What is given, minute by minute; 0 where nothing is said. */
    private static final class Minutes {
        private final Map<String, BigDecimal[]> values = new LinkedHashMap<>();

        Minutes at(int minute, String series, BigDecimal value) {
            values.computeIfAbsent(series, any -> none())[minute] = value;
            return this;
        }

        void burning(
                int minute,
                Promise promise,
                Policy policy,
                BigDecimal longFactor,
                BigDecimal shortFactor,
                BigDecimal bad) {
            BigDecimal rate = policy.alert().rate().factor();
            String longWindow = Durations.promQl(policy.alert().longWindow());
            String shortWindow = Durations.promQl(policy.alert().shortWindow());
            at(minute, Series.of(Series.BURN_RATE, promise.name(), longWindow), rate.multiply(longFactor));
            at(minute, Series.of(Series.BURN_RATE, promise.name(), shortWindow), rate.multiply(shortFactor));
            at(minute, Series.of(Series.BAD, promise.name(), longWindow), bad);
        }

        void into(Scenario scenario) {
            values.forEach((series, minutes) -> {
                Samples samples = Samples.from(0);
                for (int minute = 1; minute < minutes.length; minute++) {
                    samples.then(minutes[minute], 1);
                }
                scenario.series(series, samples);
            });
        }

        private static BigDecimal[] none() {
            BigDecimal[] minutes = new BigDecimal[MINUTES];
            java.util.Arrays.fill(minutes, BigDecimal.ZERO);
            return minutes;
        }
    }
}
