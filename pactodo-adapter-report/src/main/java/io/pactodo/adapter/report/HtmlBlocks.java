package io.pactodo.adapter.report;

import io.pactodo.adapter.report.Cards.Card;
import io.pactodo.adapter.report.Curve.Line;
import io.pactodo.adapter.report.Table.Cell;
import io.pactodo.adapter.report.Table.Column;
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
                        "span",
                        Element.of("span").with("style", "width:" + Wording.coordinate(card.level() * 100) + "%"))
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
                curve.lines().size() > 1 ? Stream.of(legend, drawing) : Stream.of(drawing));
    }

    private static Element name(int number, Line line) {
        return Element.saying("span", line.name()).styled("line-" + (number + 1));
    }

    @Override
    public Element bars(Bars bars) {
        return figure(bars.title(), bars.words(), Stream.of(BarsDrawing.of(bars)));
    }

    @Override
    public Element timeline(Timeline timeline) {
        return figure(timeline.title(), timeline.words(), Stream.of(TimelineDrawing.of(timeline)));
    }

    private static Element figure(String title, String words, Stream<Element> content) {
        Element caption = Element.of("figcaption", Element.saying("h3", title), Element.saying("p", words));
        return Element.of("figure", Stream.concat(Stream.of(caption), content));
    }

    private static Element sign(Tone tone) {
        return Element.saying("span", tone.sign()).styled("sign").with("aria-hidden", "true");
    }
}
