package io.pactodo.bootstrap;

import io.pactodo.domain.incident.Alert;
import io.pactodo.domain.incident.AlertKey;
import io.pactodo.domain.incident.Beginning;
import io.pactodo.domain.incident.Facts;
import io.pactodo.domain.incident.Incident;
import io.pactodo.domain.incident.IncidentId;
import io.pactodo.domain.incident.Person;
import io.pactodo.domain.incident.Remark;
import io.pactodo.domain.incident.Signature;
import io.pactodo.domain.postmortem.Condition;
import io.pactodo.domain.postmortem.Damage;
import io.pactodo.domain.postmortem.Latency;
import io.pactodo.domain.postmortem.Postmortem;
import io.pactodo.domain.postmortem.StillTold;
import io.pactodo.domain.postmortem.Traces;
import io.pactodo.domain.postmortem.Traffic;
import io.pactodo.domain.slo.AlertEpisode;
import io.pactodo.domain.slo.Compliance;
import io.pactodo.domain.slo.Figure;
import io.pactodo.domain.slo.Objective;
import io.pactodo.domain.slo.ServiceLevelObjective;
import io.pactodo.domain.slo.Span;
import io.pactodo.domain.slo.Window;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** An outage of a minute of which everything is known. */
final class BadNight {
    private static final Instant BEGAN = Instant.parse("2026-11-23T14:00:00Z");
    private static final Person ANA = new Person("Ana");

    private BadNight() {}

    /**
     * What is known of it.
     *
     * @param title what the incident is called
     * @param alert the name of an alert that fires still
     */
    static Postmortem postmortem(String title, String alert) {
        var incident = new Incident.Resolved(
                new Facts(
                        new IncidentId(7),
                        "a group",
                        at(22),
                        Beginning.measured(BEGAN),
                        List.of(new Alert(
                                new AlertKey("f", at(20)),
                                new TreeMap<>(Map.of("alertname", "PacToDoDown", "severity", "page")),
                                new TreeMap<>(Map.of("summary", title)),
                                Optional.of(at(72)))),
                        List.of(new Facts.Note(at(60), ANA, new Remark(title)))),
                new Signature(at(50), ANA, Optional.empty()),
                at(72),
                Optional.empty());
        var now = at(600);
        return new Postmortem(incident, Postmortem.around(incident, now), traces(alert), now);
    }

    private static Traces traces(String alert) {
        var promised = new ServiceLevelObjective(
                "availability-time",
                "Availability, by time",
                "",
                "availability",
                ServiceLevelObjective.Unit.SECONDS,
                Objective.of("0.999"),
                Window.rollingDays(30));
        return new Traces(
                Figure.of(List.of(new Condition(
                        "127.0.0.1:8080 scraped", List.of(span(-120, 3), span(63, 192)), List.of(span(3, 63))))),
                Figure.of(List.of(
                        new AlertEpisode("PacToDoDown", "page", Optional.empty(), span(20, 70), false),
                        new AlertEpisode(alert, "page", Optional.of("availability-time"), span(40, 192), true))),
                Figure.of(IntStream.rangeClosed(-24, 38)
                        .mapToObj(step ->
                                new Traffic(at(step * 5), step > 0 && step < 12 ? 0 : 20, 1, step == 13 ? 2 : 0))
                        .toList()),
                Figure.of(List.of(new Latency(at(-5), 0.5, 0.004), new Latency(at(80), 0.95, 0.4))),
                Figure.of(List.of(new Damage(
                        promised, Figure.of(new Compliance(60, 312)), Figure.missing("Nothing is recorded of it.")))),
                Figure.of(List.of(new StillTold(alert, "page", at(40)))));
    }

    private static Span span(int from, int to) {
        return new Span(at(from), at(to));
    }

    private static Instant at(int second) {
        return BEGAN.plusSeconds(second);
    }
}
