package io.pactodo.adapter.report.writing;

import static io.pactodo.adapter.report.Golden.assertGolden;
import static io.pactodo.adapter.report.Page.elements;
import static io.pactodo.adapter.report.Page.parsed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.pactodo.adapter.report.Page;
import io.pactodo.adapter.report.document.Bars;
import io.pactodo.adapter.report.document.Chapter;
import io.pactodo.adapter.report.document.Curve;
import io.pactodo.adapter.report.document.Curve.Line;
import io.pactodo.adapter.report.document.Curve.Point;
import io.pactodo.adapter.report.document.Curve.Threshold;
import io.pactodo.adapter.report.document.Document;
import io.pactodo.adapter.report.document.Layers;
import io.pactodo.adapter.report.document.Layers.Layer;
import io.pactodo.adapter.report.document.Mark;
import io.pactodo.adapter.report.document.Marks;
import io.pactodo.adapter.report.document.Quantity;
import io.pactodo.adapter.report.document.Questions;
import io.pactodo.adapter.report.document.Questions.Question;
import io.pactodo.adapter.report.document.Timeline;
import io.pactodo.adapter.report.document.Timeline.Lane;
import io.pactodo.adapter.report.document.Timeline.State;
import io.pactodo.adapter.report.document.Tone;
import io.pactodo.domain.slo.Span;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** Two minutes in which something was killed and came back, with every chart that can show it. */
class EveryKindTest {
    private static final Instant START = Instant.parse("2026-11-23T14:00:00Z");
    private static final Span PERIOD = span(0, 120);
    private static final Mark RESTORED = new Mark(START.plusSeconds(80), "restored");
    private static final Marks MARKS = Marks.of(
            RESTORED, new Mark(START.plusSeconds(20), "killed"), new Mark(START.plusSeconds(22), "detected & <told>"));

    @Test
    void marksAreNumberedInTheOrderOfTime() {
        assertThat(MARKS.number(RESTORED)).isEqualTo(3);
        assertThat(MARKS.within(span(21, 30))).extracting(Mark::name).containsExactly("detected & <told>");
    }

    @Test
    void marksThatAreCloseStandInTwoRows() {
        assertThat(new MarkLines(MARKS, PERIOD).places())
                .extracting(MarkLines.Place::row)
                .containsExactly(0, 1, 0);
    }

    @Test
    void layersLieUponEachOther() {
        assertThat(layers().heights().get(1))
                .extracting(Point::value)
                .startsWith(20.0, 20.0)
                .contains(21.0);
        Layer shorter = new Layer("other", Tone.BAD, List.of());
        assertThatThrownBy(() -> new Layers(
                        "Both",
                        "",
                        PERIOD,
                        Quantity.RATE,
                        List.of(layers().layers().get(0), shorter),
                        MARKS))
                .hasMessageContaining("Both");
    }

    @Test
    void betweenTwoRunsOfPointsNothingIsKnown() {
        List<List<Point>> pieces =
                List.of(points(second -> 4).subList(0, 41), points(second -> 4).subList(80, 121));
        assertThat(new Strip(PERIOD).line(pieces, ValueAxis.around(DoubleStream.of(8)), Math::max))
                .matches("▅{21}·{18,19}▅{20,21}");
    }

    @Test
    void asMarkdownTheyLookLikeThis() throws IOException {
        assertGolden("writing/every-kind.md", write(Format.MARKDOWN));
    }

    @Test
    void inBrowsersTheyLookLikeThis() throws Exception {
        String page = write(Format.HTML);
        assertGolden("writing/every-kind.html", Page.lines(page));
        List<Element> drawings = elements(parsed(page)).stream()
                .filter(element -> element.getAttribute("role").equals("img"))
                .toList();
        assertThat(drawings)
                .hasSize(4)
                .allSatisfy(drawing -> assertThat(
                                drawing.getElementsByTagName("circle").getLength())
                        .isEqualTo(3));
    }

    private static String write(Format format) {
        return new Editions(EveryKindTest::document, () -> new JsonMapper().createObjectNode()).in(format);
    }

    private static Document document() {
        return new Document(
                "A drill",
                "Two minutes",
                List.of(),
                List.of(
                        Chapter.of("Charts", timeline(), layers(), curve(), bars()),
                        Chapter.of(
                                "Open",
                                new Questions(List.of(
                                        new Question("What was the *cause*?", "Not who: what, and why it could."),
                                        new Question("What will be done?", "By whom, and until when."))))),
                "Made by a test.");
    }

    private static Timeline timeline() {
        return new Timeline(
                "What happened when",
                "Up, and of what somebody was told.",
                PERIOD,
                List.of(
                        new Lane(
                                "up",
                                List.of(
                                        new State(span(0, 20), Tone.GOOD, "up"),
                                        new State(span(20, 80), Tone.BAD, "away"),
                                        new State(span(80, 120), Tone.GOOD, "up"))),
                        new Lane("alert", List.of(new State(span(42, 90), Tone.WATCH, "told")))),
                MARKS);
    }

    private static Layers layers() {
        return new Layers(
                "Requests by outcome",
                "Each second.",
                PERIOD,
                Quantity.RATE,
                List.of(
                        new Layer("good", Tone.GOOD, points(second -> isAway(second) ? 0 : 20)),
                        new Layer("refused", Tone.BAD, points(second -> isAway(second) ? 21 : 0)),
                        new Layer("too late", Tone.WATCH, points(second -> 0))),
                MARKS);
    }

    private static Curve curve() {
        return new Curve(
                "Latency",
                "Of requests that were answered.",
                PERIOD,
                Quantity.MILLISECONDS,
                List.of(
                        new Line("p50", List.of(points(second -> 4))),
                        new Line("p95", List.of(points(second -> second > 80 && second < 84 ? 310 : 12)))),
                List.of(new Threshold(500, "promised")),
                MARKS);
    }

    private static Bars bars() {
        return new Bars(
                "Budget",
                "Spent a minute.",
                PERIOD,
                Quantity.COUNT,
                List.of(new Bars.Bar(span(0, 60), 40, "1", "40"), new Bars.Bar(span(60, 120), 20, "", "20")),
                MARKS);
    }

    private static boolean isAway(int second) {
        return second >= 20 && second < 80;
    }

    private static List<Point> points(IntToDoubleFunction value) {
        return IntStream.rangeClosed(0, 120)
                .mapToObj(second -> new Point(START.plusSeconds(second), value.applyAsDouble(second)))
                .toList();
    }

    private static Span span(int from, int to) {
        return new Span(START.plusSeconds(from), START.plusSeconds(to));
    }
}
