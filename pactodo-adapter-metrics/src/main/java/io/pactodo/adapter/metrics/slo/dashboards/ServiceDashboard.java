package io.pactodo.adapter.metrics.slo.dashboards;

import io.pactodo.adapter.metrics.slo.catalogue.Catalogue;
import io.pactodo.adapter.metrics.slo.catalogue.Measuring;
import io.pactodo.adapter.metrics.slo.dashboards.Dashboard.Row;
import java.util.List;

/** Where to look when the promise is not kept: at the routes, the pool, the JVM, the database. */
final class ServiceDashboard {
    private static final int CHART = 8;
    private static final int SMALL = 7;

    private final Measuring measuring;
    private final RoutePanels routes;
    private final ProcessPanels process;
    private final StorePanels store;

    ServiceDashboard(Catalogue catalogue) {
        this.measuring = catalogue.measuring();
        NodeSeries series = new NodeSeries(measuring);
        this.routes = new RoutePanels(catalogue, series);
        this.process = new ProcessPanels(series);
        this.store = new StorePanels(series);
    }

    Dashboard whole() {
        return new Dashboard(
                "pactodo-service",
                "PacToDo service",
                "What PacToDo is doing: its routes, its connection pool, its JVM, and what it sees of its database.",
                List.of(new Variable(
                        "instance",
                        "Node",
                        "Of which nodes of PacToDo everything is shown.",
                        "label_values(up{job=\"" + measuring.job() + "\"}, instance)")),
                List.of(
                        new Row(CHART, List.of(routes.requests(), routes.errors(), routes.duration())),
                        new Row(CHART, List.of(routes.clientErrors(), routes.statuses(), routes.exceptions())),
                        new Row(SMALL, List.of(store.connections(), store.waiting(), store.inVain(), routes.tasks())),
                        new Row(
                                SMALL,
                                List.of(
                                        process.memory(),
                                        process.collection(),
                                        process.processor(),
                                        process.threads())),
                        new Row(SMALL, List.of(store.inUse(), store.opened(), store.away(), process.files()))));
    }
}
