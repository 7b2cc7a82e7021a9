package io.pactodo.adapter.report.writing;

import io.pactodo.adapter.report.document.Bars;
import io.pactodo.adapter.report.document.Cards;
import io.pactodo.adapter.report.document.Cards.Card;
import io.pactodo.adapter.report.document.Curve;
import io.pactodo.adapter.report.document.Curve.Line;
import io.pactodo.adapter.report.document.Facts;
import io.pactodo.adapter.report.document.Finding;
import io.pactodo.adapter.report.document.InWords;
import io.pactodo.adapter.report.document.Kinds;
import io.pactodo.adapter.report.document.Layers;
import io.pactodo.adapter.report.document.Marks;
import io.pactodo.adapter.report.document.Prose;
import io.pactodo.adapter.report.document.Questions;
import io.pactodo.adapter.report.document.Questions.Question;
import io.pactodo.adapter.report.document.Table;
import io.pactodo.adapter.report.document.Table.Cell;
import io.pactodo.adapter.report.document.Table.Column;
import io.pactodo.adapter.report.document.Timeline;
import io.pactodo.adapter.report.document.Tone;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Each kind of block as HTML. */
final class HtmlBlocks implements Kinds<Element> {
    @Override
    public Element prose(Prose prose) {
        return Element.saying("p", prose.text());
    }

    @Override
    public Element finding(Finding finding) {
        return Element.of("p", sign(finding.tone()), Element.saying("span", finding.text()))
                .styled("finding " + finding.tone().style());
    }

    @Override
    public Element facts(Facts facts) {
        return Element.of(
                "dl",
                facts.facts().stream()
                        .map(fact -> Element.of(
                                "div", Element.saying("dt", fact.name()), Element.saying("dd", fact.value()))));
    }

    @Override
    public Element cards(Cards cards) {
        return Element.of("div", cards.cards().stream().map(HtmlBlocks::card)).styled("cards");
    }

    private static Element card(Card card) {
        Element bar = Element.of(
                        "span", Element.of("span").with("style", "width:" + Element.number(card.level() * 100) + "%"))
                .styled("level");
        return Element.of(
                        "article",
                        Element.of("h3", sign(card.tone()), Element.saying("span", card.title())),
                        Element.saying("p", card.figure()).styled("figure"),
                        Element.saying("p", card.words()),
                        bar,
                        Element.saying("p", card.levelWords()).styled("quiet"))
                .styled("card " + card.tone().style());
    }

    /** With its roles spelled out: on a phone the style sheet makes blocks of the rows, and browsers then forget them. */
    @Override
    public Element table(Table table) {
        Element titles = Element.of(
                        "tr",
                        table.columns().stream()
                                .map(column -> Element.saying("th", column.title())
                                        .with("scope", "col")
                                        .with("role", "columnheader")
                                        .styled(style(column))))
                .with("role", "row");
        return Element.of(
                        "table",
                        Element.of("thead", titles).with("role", "rowgroup"),
                        Element.of("tbody", table.rows().stream().map(row -> row(table.columns(), row)))
                                .with("role", "rowgroup"))
                .with("role", "table");
    }

    private static Element row(List<Column> columns, List<Cell> row) {
        return Element.of(
                        "tr",
                        IntStream.range(0, row.size()).mapToObj(index -> cell(columns.get(index), row.get(index))))
                .with("role", "row");
    }

    private static Element cell(Column column, Cell cell) {
        return Element.of("td", sign(cell.tone()), Element.saying("span", cell.text()))
                .with("role", "cell")
                .with("data-title", column.title())
                .styled((style(column) + " " + cell.tone().style()).strip());
    }

    private static String style(Column column) {
        return column.isFigures() ? "figures" : "words";
    }

    @Override
    public Element curve(Curve curve) {
        Element legend = Element.of(
                        "p",
                        IntStream.range(0, curve.lines().size())
                                .mapToObj(number -> name(number, curve.lines().get(number))))
                .styled("legend");
        Element drawing = CurveDrawing.of(curve);
        return figure(
                curve.title(),
                curve.words(),
                curve.lines().size() > 1 ? Stream.of(legend, drawing) : Stream.of(drawing),
                curve.marks());
    }

    private static Element name(int number, Line line) {
        return Element.saying("span", line.name()).styled("line-" + (number + 1));
    }

    @Override
    public Element layers(Layers layers) {
        Element legend = Element.of(
                        "p",
                        layers.layers().stream()
                                .map(layer -> Element.of(
                                                "span", sign(layer.tone()), Element.saying("span", layer.name()))
                                        .styled("layer " + layer.tone().style())))
                .styled("legend");
        return figure(layers.title(), layers.words(), Stream.of(legend, LayersDrawing.of(layers)), layers.marks());
    }

    @Override
    public Element bars(Bars bars) {
        return figure(bars.title(), bars.words(), Stream.of(BarsDrawing.of(bars)), bars.marks());
    }

    @Override
    public Element timeline(Timeline timeline) {
        return figure(timeline.title(), timeline.words(), Stream.of(TimelineDrawing.of(timeline)), timeline.marks());
    }

    private static Element figure(String title, String words, Stream<Element> content, Marks marks) {
        Element caption = Element.of("figcaption", Element.saying("h3", title), Element.saying("p", words));
        return Element.of(
                "figure", Stream.of(Stream.of(caption), content, moments(marks)).flatMap(parts -> parts));
    }

    private static Stream<Element> moments(Marks marks) {
        Stream<Element> items = marks.all().stream()
                .map(mark -> Element.of(
                        "li",
                        Element.saying("span", InWords.clock(mark.at())).styled("quiet"),
                        Element.saying("span", mark.name())));
        return marks.all().isEmpty()
                ? Stream.empty()
                : Stream.of(Element.of("ol", items).styled("moments"));
    }

    @Override
    public Element questions(Questions questions) {
        return Element.of("div", questions.questions().stream().map(HtmlBlocks::question))
                .styled("questions");
    }

    private static Element question(Question question) {
        return Element.of(
                        "article",
                        Element.saying("h3", question.text()),
                        Element.saying("p", "✎ To be filled in by a human").styled("open"),
                        Element.saying("p", question.hint()).styled("quiet"))
                .styled("question");
    }

    private static Element sign(Tone tone) {
        return Element.saying("span", tone.sign()).styled("sign").with("aria-hidden", "true");
    }
}
