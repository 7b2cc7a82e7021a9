package io.pactodo.adapter.report.slo;

import io.pactodo.domain.slo.AlertEpisode;
import io.pactodo.domain.slo.Compliance;
import io.pactodo.domain.slo.Figure;
import io.pactodo.domain.slo.History;
import io.pactodo.domain.slo.Objective;
import io.pactodo.domain.slo.ObjectiveHistory;
import io.pactodo.domain.slo.Observation;
import io.pactodo.domain.slo.ServiceLevelObjective;
import io.pactodo.domain.slo.ServiceLevelObjective.Unit;
import io.pactodo.domain.slo.Source;
import io.pactodo.domain.slo.Span;
import io.pactodo.domain.slo.Stretch;
import io.pactodo.domain.slo.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Thirty days of a service: calm ones, and ones with some of everything. */
final class Months {
    static final Instant END = Instant.parse("2026-11-23T14:35:00Z");
    static final Instant BEGIN = Instant.parse("2026-10-24T14:00:00Z");
    static final Span MONTH = new Span(BEGIN, END);

    private static final Source PROMETHEUS = new Source.Prometheus("http://127.0.0.1:9090");
    private static final Span BLIND = span("2026-11-05T03:00:00Z", "2026-11-05T09:00:00Z");
    private static final ServiceLevelObjective REQUESTS = objective(
            "availability-requests", "Availability of /api/tasks, by requests", "availability", Unit.REQUESTS, "0.999");
    private static final ServiceLevelObjective TIME = objective(
            "availability-time", "Availability of /api/tasks, by time", "availability", Unit.SECONDS, "0.999");
    private static final ServiceLevelObjective ERRORS = new ServiceLevelObjective(
            "errors-day", "5xx of the day", "", "errors", Unit.REQUESTS, Objective.of("0.99"), Window.calendarDay());
    private static final ServiceLevelObjective LATENCY =
            objective("latency", "Latency under 500 ms", "latency", Unit.REQUESTS, "0.95");
    private static final ServiceLevelObjective RESPONSE = objective(
            "incident-response", "Incident response within 60 minutes", "incident-response", Unit.INCIDENTS, "0.99");

    private Months() {}

    /** All calm, and all of it measured. */
    static History calm() {
        return new History(
                PROMETHEUS,
                MONTH,
                List.of(hours(REQUESTS, Map.of(), false), hours(TIME, Map.of(), false), hours(ERRORS, Map.of(), false)),
                Figure.of(List.of()),
                Figure.of(List.of()));
    }

    /** An outage of half an hour, a day with too many failures, six hours without figures, and alerts about all that. */
    static History troubled() {
        Map<Integer, Double> failures = Map.of(100, 31.0, 433, 12.0, 434, 260.0, 435, 84.5, 600, 3.0, 601, 1.0);
        return new History(
                PROMETHEUS,
                MONTH,
                List.of(
                        hours(REQUESTS, failures, true),
                        hours(TIME, Map.of(434, 1_800.0, 600, 45.0), true),
                        hours(ERRORS, failures, true),
                        hours(LATENCY, Map.of(20, 900.0, 434, 1_500.0, 500, 640.0), true),
                        new ObjectiveHistory(RESPONSE, Figure.of(List.of()))),
                Figure.of(alerts()),
                Figure.of(List.of(
                        span("2026-11-11T16:10:05Z", "2026-11-11T16:40:10Z"),
                        span("2026-11-18T14:20:00Z", "2026-11-18T14:20:45Z"))));
    }

    /** Nobody had anything to respond to. */
    static History idle() {
        List<Stretch> hours = hours(TIME, Map.of(), false).stretches().value().orElseThrow().stream()
                .map(hour -> new Stretch(hour.span(), new Observation(new Compliance(0, 0), 1)))
                .toList();
        return new History(
                PROMETHEUS,
                MONTH,
                List.of(new ObjectiveHistory(RESPONSE, Figure.of(hours))),
                Figure.of(List.of()),
                Figure.of(List.of()));
    }

    /** A Prometheus that began eight minutes ago. */
    static History young() {
        Span span = new Span(END.minus(Duration.ofMinutes(35)), END);
        Stretch seen = new Stretch(span, new Observation(new Compliance(2, 40), 8 / 35.0));
        return new History(
                PROMETHEUS,
                MONTH,
                List.of(new ObjectiveHistory(REQUESTS, Figure.of(List.of(seen)))),
                Figure.of(List.of()),
                Figure.of(List.of()));
    }

    /** Whoever measures is away. */
    static History away() {
        String reason = "Prometheus at http://127.0.0.1:9090 does not answer: start it, or name another one.";
        return new History(
                PROMETHEUS,
                MONTH,
                List.of(new ObjectiveHistory(REQUESTS, Figure.missing(reason))),
                Figure.missing(reason),
                Figure.missing(reason));
    }

    /** Alerts with these names, of that severity and about that objective. */
    static History told(String name, String severity, String slo) {
        History calm = calm();
        return new History(
                calm.source(),
                calm.span(),
                calm.objectives(),
                Figure.of(List.of(new AlertEpisode(
                        name,
                        severity,
                        Optional.of(slo),
                        span("2026-11-11T16:10:20Z", "2026-11-11T16:40:25Z"),
                        false))),
                calm.away());
    }

    static Span span(String from, String to) {
        return new Span(Instant.parse(from), Instant.parse(to));
    }

    private static List<AlertEpisode> alerts() {
        return List.of(
                alert("PacToDoServerErrorSpike", "warning", "", "2026-10-28T18:20:00Z", "2026-10-28T18:44:00Z"),
                alert("PacToDoDown", "page", "", "2026-11-11T16:10:20Z", "2026-11-11T16:40:10Z"),
                alert(
                        "PacToDoBudgetBurnsFast",
                        "page",
                        "availability-time",
                        "2026-11-11T16:11:05Z",
                        "2026-11-11T16:45:10Z"),
                alert(
                        "PacToDoBudgetLeaks",
                        "ticket",
                        "availability-time",
                        "2026-11-11T16:20:00Z",
                        "2026-11-12T16:40:00Z"),
                alert("PacToDoDown", "page", "", "2026-11-18T14:20:15Z", "2026-11-18T14:20:45Z"),
                new AlertEpisode(
                        "PacToDoBudgetDrips",
                        "ticket",
                        Optional.of("availability-time"),
                        new Span(Instant.parse("2026-11-22T10:00:00Z"), END),
                        true));
    }

    private static AlertEpisode alert(String name, String severity, String slo, String from, String to) {
        return new AlertEpisode(
                name, severity, Optional.of(slo).filter(text -> !text.isEmpty()), span(from, to), false);
    }

    private static ServiceLevelObjective objective(
            String name, String title, String promise, Unit unit, String target) {
        return new ServiceLevelObjective(name, title, "", promise, unit, Objective.of(target), Window.rollingDays(30));
    }

    private static ObjectiveHistory hours(ServiceLevelObjective promised, Map<Integer, Double> bad, boolean isBlind) {
        List<Stretch> hours = new ArrayList<>();
        Instant from = BEGIN;
        for (int hour = 0; from.isBefore(END); hour++) {
            Instant full = from.plus(Duration.ofHours(1));
            Span span = new Span(from, full.isBefore(END) ? full : END);
            boolean isSeen =
                    !isBlind || !span.from().isBefore(BLIND.to()) || !span.to().isAfter(BLIND.from());
            if (isSeen) {
                double total = promised.unit() == Unit.SECONDS ? span.length().toSeconds() : traffic(span);
                hours.add(new Stretch(span, new Observation(new Compliance(bad.getOrDefault(hour, 0.0), total), 1)));
            }
            from = span.to();
        }
        return new ObjectiveHistory(promised, Figure.of(hours));
    }

    /** More by day than by night. */
    private static double traffic(Span span) {
        long hour = span.from().getEpochSecond() / 3_600 % 24;
        return 800 + 100 * (12 - Math.abs(12 - hour));
    }
}
