package io.pactodo.adapter.report.slo;

import static io.pactodo.adapter.report.Golden.assertGolden;
import static io.pactodo.adapter.report.Page.elements;
import static io.pactodo.adapter.report.Page.parsed;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.pactodo.adapter.report.Page;
import io.pactodo.adapter.report.writing.Format;
import io.pactodo.domain.incident.Alert;
import io.pactodo.domain.incident.AlertKey;
import io.pactodo.domain.incident.Beginning;
import io.pactodo.domain.incident.Facts;
import io.pactodo.domain.incident.Incident;
import io.pactodo.domain.incident.IncidentId;
import io.pactodo.domain.incident.Person;
import io.pactodo.domain.incident.Signature;
import io.pactodo.domain.slo.Figure;
import io.pactodo.domain.slo.History;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class SloDocumentTest {
    private static final String HOSTILE =
            "</title><script>alert(1)</script><img src=x onerror='alert(2)'>\"|`*\u0000\n# Hm";

    @Test
    void aMonthWithTroublesReadsLikeThis() throws IOException {
        assertGolden("slo/troubled.md", write(Months.troubled(), Format.MARKDOWN));
    }

    @Test
    void whereNothingHappenedNothingIsClaimed() {
        assertThat(write(Months.idle(), Format.MARKDOWN))
                .contains(
                        "✓ **Incident response: –** Nothing came to be counted; promised are 99 %. 100 % of the budget left.")
                .contains("| Incident response within 60 minutes | 99 % | – | ✓ kept | 0 | 0 | 0 (100 %) | 100 % |");
    }

    @Test
    void whatIsNotKnownIsSaid() throws IOException {
        assertGolden("slo/young.md", write(Months.young(), Format.MARKDOWN));
        assertGolden("slo/away.md", write(Months.away(), Format.MARKDOWN));
    }

    @Test
    void programsReadThis() throws IOException {
        assertGolden("slo/young.json", write(Months.young(), Format.JSON));
        assertGolden("slo/away.json", write(Months.away(), Format.JSON));
    }

    @Test
    void incidentsAreListedWhenTheirLogWasAsked() throws IOException {
        SloDocument document = new SloDocument("PacToDo", Months.calm(), Months.END);
        assertThat(document.in(Format.MARKDOWN)).doesNotContain("## Incidents");
        assertThat(document.with(Figure.missing("The log is away.")).in(Format.MARKDOWN))
                .contains("## Incidents\n\nThe log is away.");
        Incident late = new Incident.Open(new Facts(
                new IncidentId(3),
                "Down",
                Months.END.minusSeconds(7_000),
                Beginning.measured(Months.END.minusSeconds(7_200)),
                List.of(Alert.firing(
                        new AlertKey("f", Months.END.minusSeconds(7_100)),
                        Map.of("severity", "page"),
                        Map.of("summary", "Down"))),
                List.of()));
        assertThat(document.with(Figure.of(List.of(late))).in(Format.MARKDOWN)).contains("| goes on | ✗ not in 2 h |");

        assertThat(document.in(Format.JSON)).doesNotContain("\"incidents\"");
        assertThat(document.with(Figure.missing("The log is away.")).in(Format.JSON))
                .contains("\"incidents\" : null", "\"incidents_gap\" : \"The log is away.\"");
        String answer = "{\"id\":3,\"status\":\"%s\",\"severity\":\"page\",\"title\":\"Down\",\"began_at\":\"%s\","
                + "\"beginning\":\"measured\",\"over_at\":null,\"acknowledgement\":%s}";
        Instant began = Months.END.minusSeconds(7_200);
        assertThat(listed(document, late)).isEqualTo(answer.formatted("open", began, "null"));
        Incident answered = new Incident.Acknowledged(
                late.facts(), new Signature(began.plusSeconds(60), new Person("Ada"), Optional.empty()));
        assertThat(listed(document, answered))
                .isEqualTo(answer.formatted(
                        "acknowledged", began, "{\"at\":\"" + began.plusSeconds(60) + "\",\"by\":\"Ada\"}"));
    }

    @Test
    void browsersReadThis() throws IOException {
        String html = write(Months.young(), Format.HTML);
        assertGolden("slo/young.html", Page.lines(html));
    }

    @ParameterizedTest
    @MethodSource("histories")
    void aPageIsWellFormedAndNeedsNothingBesideItself(History history) throws Exception {
        Document page = parsed(write(history, Format.HTML));
        assertThat(elements(page)).extracting(Element::getTagName).doesNotContain("script", "img", "iframe", "object");
        assertThat(elements(page)).allSatisfy(element -> {
            assertThat(element.hasAttribute("src")).isFalse();
            assertThat(element.getAttribute("href")).isIn("", "data:,");
        });
        assertThat(page.getElementsByTagName("style").item(0).getTextContent())
                .doesNotContain("url(", "@import")
                .doesNotContainPattern("[<>&\"']");
    }

    @Test
    void everyDrawingHasWordsForThoseWhoDoNotSeeIt() throws Exception {
        assertThat(elements(parsed(write(Months.troubled(), Format.HTML))).stream()
                        .filter(element -> element.getAttribute("role").equals("img")))
                .hasSize(9)
                .allSatisfy(drawing ->
                        assertThat(drawing.getAttribute("aria-label")).matches("(?s).{20,}\\."));
    }

    @Test
    void aChartOfAMonthIsSmall() {
        assertThat(write(Months.troubled(), Format.HTML).length()).isLessThan(100_000);
    }

    @Test
    void whatAlertsAreCalledIsTextAndNothingElse() throws Exception {
        History hostile = Months.told(HOSTILE, HOSTILE, HOSTILE);
        Document page = parsed(new SloDocument(HOSTILE, hostile, Months.END).in(Format.HTML));
        assertThat(elements(page)).extracting(Element::getTagName).doesNotContain("script", "img");
        assertThat(page.getElementsByTagName("h1").item(0).getTextContent()).contains("<script>alert(1)</script>");

        String markdown = new SloDocument(HOSTILE, hostile, Months.END).in(Format.MARKDOWN);
        assertThat(markdown.replaceAll("(?s)```text.*?```", ""))
                .doesNotContainPattern("(?<!\\\\)<")
                .doesNotContain("\n# Hm");
        assertThat(markdown.lines().filter(line -> line.startsWith("| ") && line.contains("Hm")))
                .hasSize(1)
                .allSatisfy(line -> assertThat(line.split("(?<!\\\\)\\|")).hasSize(7));

        String json = new SloDocument(HOSTILE, hostile, Months.END).in(Format.JSON);
        assertThat(new ObjectMapper().readTree(json).at("/alerts/0/name").asText())
                .isEqualTo(HOSTILE);
    }

    private static String listed(SloDocument document, Incident incident) throws IOException {
        String json = document.with(Figure.of(List.of(incident))).in(Format.JSON);
        return new ObjectMapper().readTree(json).at("/incidents/0").toString();
    }

    private static List<History> histories() {
        return List.of(Months.calm(), Months.troubled(), Months.young(), Months.away());
    }

    private static String write(History history, Format format) {
        return new SloDocument("PacToDo", history, Months.END).in(format);
    }
}
