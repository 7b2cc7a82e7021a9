package io.pactodo.adapter.metrics.slo.dashboards;

import io.pactodo.adapter.metrics.slo.catalogue.Catalogue;
import io.pactodo.adapter.metrics.slo.catalogue.Durations;
import io.pactodo.adapter.metrics.slo.catalogue.Promise;
import io.pactodo.adapter.metrics.slo.rules.Series;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How much may still go wrong, and how fast it does. */
final class BudgetPanels {
    private static final String CHOSEN = "{slo=~\"$slo\"}";

    private final Catalogue catalogue;

    BudgetPanels(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    Panel left() {
        return Panel.of(
                        5,
                        Look.BARS,
                        "Budget left",
                        "percentunit",
                        "Of what may go wrong in each objective's own window. A promise that is kept in two ways has as"
                                + " much left as the worse of them. An empty bar is a broken promise.")
                .with(Series.PROMISE_BUDGET_LEFT, "promise: {{promise}}")
                .with(Series.BUDGET_LEFT, "{{slo}}")
                .with(Axis.WHOLE)
                .with(Thresholds.atLeast(BigDecimal.ZERO));
    }

    Panel compliance() {
        Panel panel = Panel.of(
                        6,
                        Look.FIGURES,
                        "Compliance",
                        "percentunit",
                        "The good share in each objective's own window: green when it is what was promised, red when it is"
                                + " less.")
                .with(Series.COMPLIANCE, "{{slo}}");
        for (Promise promise : catalogue.promises()) {
            panel = panel.with(Deviation.thresholds(
                    promise.name(), Thresholds.atLeast(promise.objective().target())));
        }
        return panel;
    }

    Panel timeLeft() {
        return Panel.of(
                        7,
                        Look.FIGURES,
                        "Time left to be away",
                        "s",
                        "For how long PacToDo may still be out of reach in the window before the promise is broken. Below 0,"
                                + " it was for so much too long.")
                .with(
                        Series.BUDGET_LEFT + " * on (slo) " + Series.BUDGET + " * on (slo) " + Series.WINDOW_SECONDS
                                + "\n  and on (slo) " + Series.INFO + "{unit=\"seconds\"}",
                        "{{slo}}")
                .with(Thresholds.atLeast(BigDecimal.ZERO));
    }

    Panel requestsLeft() {
        return Panel.of(
                        8,
                        Look.FIGURES,
                        "Requests left to fail",
                        "short",
                        "How many requests of each objective's window may still be bad, if the rest of it has as much traffic"
                                + " as what was seen. Below 0, so many were too many.")
                .with(
                        Series.BUDGET_LEFT + " * on (slo, window) (" + Series.TOTAL + " / " + Series.COVERED
                                + " * on (slo) group_left () " + Series.BUDGET + ")\n  and on (slo) " + Series.INFO
                                + "{unit=\"requests\"}",
                        "{{slo}}")
                .with(Thresholds.atLeast(BigDecimal.ZERO));
    }

    Panel burnRate() {
        return Panel.of(
                        9,
                        Look.LINES,
                        "Burn rate by window",
                        "suffix: x",
                        "How fast the budget of the worst of the chosen objectives goes, over each window: at 1 it lasts"
                                + " exactly for the objective's own. The lines are the rates at which somebody is told,"
                                + " red for those that wake.")
                .with("max by (window) (" + Series.BURN_RATE + CHOSEN + ")", "{{window}}")
                .with(Axis.FROM_ZERO)
                .with(ratesOfAlerts());
    }

    private Thresholds ratesOfAlerts() {
        Map<BigDecimal, String> colours = new TreeMap<>();
        catalogue.promises().stream()
                .flatMap(promise -> promise.policies().stream())
                .forEach(policy -> colours.merge(
                        policy.alert().rate().factor(),
                        policy.severity().equals("page") ? Thresholds.BAD : Thresholds.WARNING,
                        (one, other) -> one.equals(Thresholds.BAD) ? one : other));
        Thresholds all = Thresholds.NONE;
        for (Map.Entry<BigDecimal, String> each : colours.entrySet()) {
            all = all.from(each.getKey(), each.getValue());
        }
        return all;
    }

    Panel burnDown() {
        return Panel.of(
                        10,
                        Look.LINES,
                        "Budget burn-down",
                        "percentunit",
                        "What was left of the budgets, over the longest window that was promised. A line that falls to 0 is"
                                + " a broken promise; it rises again when what went wrong has left the window.")
                .with(Series.BUDGET_LEFT + CHOSEN, "{{slo}}")
                .with(Axis.OVERDRAWABLE)
                .with(Thresholds.atLeast(BigDecimal.ZERO))
                .over(longest());
    }

    private String longest() {
        List<Duration> windows = catalogue.promises().stream()
                .map(promise -> promise.window().length())
                .sorted(Comparator.reverseOrder())
                .toList();
        return Durations.promQl(windows.get(0));
    }
}
