package io.pactodo.bootstrap;

import io.pactodo.adapter.metrics.slo.ObjectivesAsCode;
import io.pactodo.adapter.metrics.slo.prometheus.IncidentLogClient;
import io.pactodo.adapter.report.slo.SloDocument;
import io.pactodo.application.SloReports;
import io.pactodo.domain.incident.Incident;
import io.pactodo.domain.slo.Figure;
import io.pactodo.domain.slo.History;
import java.io.PrintStream;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Asks a Prometheus how it went, and writes it down. */
final class SloReporting {
    private static final String SERVICE = "PacToDo";

    private final InstantSource clock;
    private final Delivery delivery;

    /**
     * @param clock what time it is
     * @param out where a report goes that has no file
     * @param err where is told what is wrong
     */
    SloReporting(InstantSource clock, PrintStream out, PrintStream err) {
        this.clock = clock;
        this.delivery = new Delivery(out, err);
    }

    /**
     * Makes the report. That a promise is broken is content, and no failure.
     *
     * @param objectives what was promised
     * @param order what is to be told, and where it goes
     */
    ExitCode report(ObjectivesAsCode objectives, SloReportOrder order) {
        var history = new SloReports(objectives.askedOf(order.prometheus().told(), clock), clock).last(order.window());
        var obstacle = obstacle(history);
        if (obstacle.isPresent()) {
            return delivery.impossible(obstacle.get());
        }
        var document = new SloDocument(SERVICE, history, clock.instant());
        var text = order.incidents()
                .map(log -> document.with(incidents(log, order, history)))
                .orElse(document)
                .in(order.format());
        return delivery.deliver(text, order.file(), SloGrammar.OUT);
    }

    private static Figure<List<Incident>> incidents(Secret log, SloReportOrder order, History history) {
        return new IncidentLogClient(URI.create(log.value()), order.secret().map(Secret::value))
                .since(history.span().from());
    }

    /** Why nothing at all is known. Who has no figures, but knows that there were no alerts, has answered. */
    private static Optional<String> obstacle(History history) {
        var isSilent = history.away().gap().isPresent()
                && history.objectives().stream()
                        .allMatch(objective -> objective.stretches().gap().isPresent());
        return history.alerts().gap().filter(reason -> isSilent);
    }
}
