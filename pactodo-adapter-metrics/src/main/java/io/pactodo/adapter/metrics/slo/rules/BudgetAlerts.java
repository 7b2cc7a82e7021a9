package io.pactodo.adapter.metrics.slo.rules;

import io.pactodo.adapter.metrics.slo.catalogue.Catalogue;
import io.pactodo.adapter.metrics.slo.catalogue.Durations;
import io.pactodo.adapter.metrics.slo.catalogue.Policy;
import io.pactodo.adapter.metrics.slo.catalogue.Promise;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Alerts on budgets: that one burns, by the policies of its objective, and that one is spent. */
final class BudgetAlerts {
    private final Catalogue catalogue;

    BudgetAlerts(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** @param atOnce those whose windows are read from the counters; else the others */
    List<Rule> burning(boolean atOnce) {
        List<Rule> rules = new ArrayList<>();
        for (Promise promise : catalogue.promises()) {
            promise.policies().stream()
                    .filter(policy -> atOnce
                            == Catalogue.rawWindows(promise)
                                    .contains(policy.alert().longWindow()))
                    .forEach(policy -> rules.add(burning(promise, policy)));
        }
        return rules;
    }

    private static Rule burning(Promise promise, Policy policy) {
        String slo = promise.name();
        String rate = policy.alert().rate().toString();
        String longWindow = Durations.promQl(policy.alert().longWindow());
        String shortWindow = Durations.promQl(policy.alert().shortWindow());
        return new Rule.Alerting(
                policy.alertName(),
                Series.of(Series.BURN_RATE, slo, longWindow) + " > " + rate
                        + "\n  and on (slo) " + Series.of(Series.BURN_RATE, slo, shortWindow) + " > " + rate
                        + "\n  and on (slo) " + enough(promise, longWindow),
                "0s",
                policy.severity(),
                Map.of("slo", slo, "short_window", shortWindow),
                policy.displayName() + ": " + promise.displayName(),
                "Over the last " + longWindow + " the budget of "
                        + promise.objective().budget() + " went {{ $value |"
                        + " printf \"%.1f\" }} times as fast as it may, and over the last " + shortWindow
                        + " more than " + rate + " times. It was made for "
                        + Durations.promQl(promise.window().length())
                        + ".");
    }

    List<Rule> spent() {
        List<Rule> rules = new ArrayList<>();
        for (Promise promise : catalogue.promises()) {
            String window = promise.windowLabel();
            rules.add(new Rule.Alerting(
                    "PacToDoBudgetSpent",
                    Series.of(Series.BUDGET_LEFT, promise.name(), window) + " < 0\n  and on (slo) "
                            + enough(promise, window),
                    "0s",
                    "ticket",
                    Map.of("slo", promise.name()),
                    "The promise is broken: " + promise.displayName(),
                    "Less than " + promise.objective() + " of the " + promise.unit() + " were good. The budget is"
                            + " overdrawn by {{ $value | printf \"%.2f\" }} of itself."));
        }
        return rules;
    }

    private static String enough(Promise promise, String window) {
        return Series.of(Series.BAD, promise.name(), window) + " >= "
                + promise.leastBad().toPlainString();
    }
}
