package io.pactodo.adapter.report.postmortem;

import static io.pactodo.adapter.report.Golden.assertGolden;
import static io.pactodo.adapter.report.Page.elements;
import static io.pactodo.adapter.report.Page.parsed;
import static org.assertj.core.api.Assertions.assertThat;

import io.pactodo.adapter.report.writing.Format;
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
import io.pactodo.domain.slo.Observation;
import io.pactodo.domain.slo.ServiceLevelObjective;
import io.pactodo.domain.slo.ServiceLevelObjective.Unit;
import io.pactodo.domain.slo.Span;
import io.pactodo.domain.slo.Window;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A service that was killed, for a minute, and somebody who wrote down what they did. */
class PostmortemDocumentTest {
    private static final Instant BEGAN = Instant.parse("2026-11-23T14:00:00Z");
    private static final Instant NOW = BEGAN.plusSeconds(600);
    private static final Person ANA = new Person("Ana <b>");
    private static final Alert ALERT = new Alert(
            new AlertKey("f1", at(20)),
            new TreeMap<>(Map.of("alertname", "PacToDoDown", "severity", "page")),
            new TreeMap<>(Map.of("summary", "PacToDo cannot be reached")),
            Optional.of(at(72)));
    private static final Incident ANSWERED = new Incident.Resolved(
            facts(Beginning.measured(BEGAN), List.of(new Facts.Note(at(90), ANA, new Remark("Started *anew*")))),
            new Signature(at(50), ANA, Optional.empty()),
            at(72),
            Optional.empty());

    @Test
    void anIncidentThatIsOverReadsLikeThis() throws IOException {
        assertGolden("postmortem/over.md", write(ANSWERED, traces(), Format.MARKDOWN));
    }

    @Test
    void programsReadThis() throws IOException {
        assertGolden("postmortem/over.json", write(ANSWERED, traces(), Format.JSON));
    }

    @Test
    void whatCannotBeAskedIsSaidAndNothingIsClaimed() throws IOException {
        Incident open = new Incident.Open(facts(Beginning.estimated(BEGAN.minus(Duration.ofHours(2))), List.of()));
        assertGolden("postmortem/blind.md", write(open, blind(), Format.MARKDOWN));
        assertThat(write(open, blind(), Format.JSON)).contains("\"still_firing\" : null");
    }

    @Test
    void thePageIsWellFormedAndItsOpenQuestionsAreMarked() throws Exception {
        var page = parsed(write(ANSWERED, traces(), Format.HTML));
        assertThat(elements(page))
                .filteredOn(element -> element.getAttribute("class").equals("open"))
                .hasSize(6)
                .allSatisfy(open -> assertThat(open.getTextContent()).contains("To be filled in by a human"));
        assertThat(elements(page))
                .filteredOn(element -> element.getAttribute("role").equals("img"))
                .hasSize(3);
    }

    private static String write(Incident incident, Traces traces, Format format) {
        return new PostmortemDocument(
                        "PacToDo", new Postmortem(incident, Postmortem.around(incident, NOW), traces, NOW))
                .in(format);
    }

    private static Facts facts(Beginning beginning, List<Facts.Note> notes) {
        return new Facts(new IncidentId(7), "PacToDoDown", at(22).plusMillis(413), beginning, List.of(ALERT), notes);
    }

    private static Traces traces() {
        return new Traces(
                Figure.of(List.of(new Condition(
                        "127.0.0.1:8080 scraped", List.of(span(-120, 3), span(63, 192)), List.of(span(3, 63))))),
                Figure.of(List.of(
                        new AlertEpisode("PacToDoDown", "page", Optional.empty(), span(20, 70), false),
                        new AlertEpisode(
                                "PacToDoBudgetBurns", "page", Optional.of("availability-time"), span(40, 192), true))),
                Figure.of(IntStream.rangeClosed(-24, 38)
                        .mapToObj(step ->
                                new Traffic(at(step * 5), step > 0 && step < 12 ? 0 : 20, 0, step == 13 ? 2 : 0))
                        .toList()),
                Figure.of(List.of(
                        new Latency(at(-5), 0.5, 0.004),
                        new Latency(at(-5), 0.95, 0.01),
                        new Latency(at(80), 0.95, 0.4))),
                Figure.of(List.of(
                        new Damage(
                                objective("availability-time", Unit.SECONDS),
                                Figure.of(new Compliance(60, 312)),
                                Figure.missing("Nothing is recorded of it.")),
                        new Damage(
                                objective("availability-requests", Unit.REQUESTS),
                                Figure.of(new Compliance(10, 4_000)),
                                Figure.of(new Observation(new Compliance(10, 4_000), 0.001))),
                        new Damage(
                                objective("latency", Unit.REQUESTS),
                                Figure.missing("Prometheus did not answer in time."),
                                Figure.missing("Nothing is recorded of it.")))),
                Figure.of(List.of(new StillTold("PacToDoBudgetBurns", "page", at(40)))));
    }

    private static Traces blind() {
        String away = "Prometheus at http://127.0.0.1:9090 cannot be reached; see that it runs.";
        return new Traces(
                Figure.missing(away),
                Figure.missing(away),
                Figure.missing(away),
                Figure.missing(away),
                Figure.missing(away),
                Figure.missing("Alertmanager at http://127.0.0.1:9093 cannot be reached; see that it runs."));
    }

    private static ServiceLevelObjective objective(String name, Unit unit) {
        return new ServiceLevelObjective(
                name,
                "The " + name,
                "",
                "availability",
                unit,
                new Objective(new BigDecimal("0.999")),
                Window.rollingDays(30));
    }

    private static Span span(int from, int to) {
        return new Span(at(from), at(to));
    }

    private static Instant at(int second) {
        return BEGAN.plusSeconds(second);
    }
}
