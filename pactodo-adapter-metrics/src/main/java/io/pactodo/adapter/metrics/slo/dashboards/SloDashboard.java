package io.pactodo.adapter.metrics.slo.dashboards;

import io.pactodo.adapter.metrics.slo.catalogue.Catalogue;
import io.pactodo.adapter.metrics.slo.dashboards.Dashboard.Row;
import io.pactodo.adapter.metrics.slo.rules.Series;
import java.util.List;

/** Whether the promise is kept. */
final class SloDashboard {
    private static final int CHART = 8;

    private final PromisePanels promises;
    private final BudgetPanels budgets;
    private final IncidentPanels incidents;

    SloDashboard(Catalogue catalogue) {
        this.promises = new PromisePanels(catalogue);
        this.budgets = new BudgetPanels(catalogue);
        this.incidents = new IncidentPanels(catalogue.measuring());
    }

    Dashboard whole() {
        return new Dashboard(
                "pactodo-slo",
                "PacToDo SLO",
                "Whether PacToDo keeps its promise, and how much may still go wrong.",
                List.of(new Variable(
                        "slo",
                        "Objective",
                        "Of which objectives burn rates and budgets are drawn.",
                        "label_values(" + Series.INFO + ", slo)")),
                List.of(
                        new Row(CHART, List.of(promises.taskSuccess(), promises.errorRate())),
                        new Row(CHART, List.of(promises.latency(), promises.availability())),
                        new Row(
                                CHART,
                                List.of(
                                        budgets.left(),
                                        budgets.compliance(),
                                        budgets.timeLeft(),
                                        budgets.requestsLeft())),
                        new Row(CHART, List.of(budgets.burnRate(), budgets.burnDown())),
                        new Row(CHART, List.of(incidents.recovery())),
                        new Row(CHART, List.of(promises.percentile(), promises.document()))));
    }
}
