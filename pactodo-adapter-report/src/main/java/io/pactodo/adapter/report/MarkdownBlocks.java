package io.pactodo.adapter.report;

import io.pactodo.adapter.report.Curve.Point;
import io.pactodo.adapter.report.Curve.Threshold;
import io.pactodo.adapter.report.Table.Cell;
import io.pactodo.adapter.report.Table.Column;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** Each kind of block as Markdown, without the empty line that follows it. */
final class MarkdownBlocks implements Kinds<String> {
    @Override
    public String prose(Prose prose) {
        return Markdown.line(prose.text());
    }

    @Override
    public String finding(Finding finding) {
        String sign = finding.tone().sign();
        return "> " + (sign.isEmpty() ? "" : "**" + sign + "** ") + Markdown.line(finding.text());
    }

    @Override
    public String facts(Facts facts) {
        return facts.facts().stream()
                .map(fact -> "- " + Markdown.inline(fact.name()) + ": " + Markdown.inline(fact.value()))
                .collect(Collectors.joining("\n"));
    }

    @Override
    public String cards(Cards cards) {
        return cards.cards().stream()
                .map(card -> "- %s **%s: %s** %s. %s."
                        .formatted(
                                card.tone().sign(),
                                Markdown.inline(card.title()),
                                Markdown.inline(card.figure()),
                                Markdown.inline(card.words()),
                                Markdown.inline(card.levelWords())))
                .collect(Collectors.joining("\n"));
    }

    @Override
    public String table(Table table) {
        String titles = row(table.columns().stream().map(column -> Markdown.inline(column.title())));
        String rule = row(table.columns().stream().map(MarkdownBlocks::rule));
        return Stream.concat(
                        Stream.of(titles, rule),
                        table.rows().stream().map(row -> row(row.stream().map(MarkdownBlocks::cell))))
                .collect(Collectors.joining("\n"));
    }

    private static String rule(Column column) {
        return column.isFigures() ? "---:" : "---";
    }

    private static String cell(Cell cell) {
        return (cell.tone().sign() + " " + Markdown.inline(cell.text())).strip();
    }

    private static String row(Stream<String> cells) {
        return cells.collect(Collectors.joining(" | ", "| ", " |"));
    }

    @Override
    public String curve(Curve curve) {
        Strip strip = new Strip(curve.period());
        ValueAxis axis = ValueAxis.around(DoubleStream.concat(
                curve.lines().stream()
                        .flatMap(line -> line.pieces().stream())
                        .flatMap(List::stream)
                        .mapToDouble(Point::value),
                curve.thresholds().stream().mapToDouble(Threshold::value)));
        Stream<String> lines = curve.lines().stream().flatMap(line -> Stream.of(line.name(), strip.line(line, axis)));
        String between = "▁ " + curve.quantity().brief(axis.least()) + "   █ "
                + curve.quantity().brief(axis.most());
        return figure(curve.title(), curve.words(), Stream.concat(lines, Stream.of(strip.ends(), between)));
    }

    @Override
    public String bars(Bars bars) {
        Strip strip = new Strip(bars.period());
        return figure(bars.title(), bars.words(), Stream.of(strip.bars(bars.bars()), strip.ends()));
    }

    @Override
    public String timeline(Timeline timeline) {
        Strip strip = new Strip(timeline.period());
        return figure(
                timeline.title(),
                timeline.words(),
                Stream.concat(
                        timeline.lanes().stream().flatMap(lane -> Stream.of(lane.name(), strip.lane(lane))),
                        Stream.of(strip.ends())));
    }

    private static String figure(String title, String words, Stream<String> rows) {
        return "**" + Markdown.inline(title) + "** " + Markdown.inline(words) + "\n\n```text\n"
                + rows.map(Markdown::fenced).collect(Collectors.joining("\n")) + "\n```";
    }
}
