package io.pactodo.adapter.report.writing;

import io.pactodo.adapter.report.document.Bars;
import io.pactodo.adapter.report.document.Cards;
import io.pactodo.adapter.report.document.Curve;
import io.pactodo.adapter.report.document.Curve.Point;
import io.pactodo.adapter.report.document.Curve.Threshold;
import io.pactodo.adapter.report.document.Facts;
import io.pactodo.adapter.report.document.Finding;
import io.pactodo.adapter.report.document.InWords;
import io.pactodo.adapter.report.document.Kinds;
import io.pactodo.adapter.report.document.Layers;
import io.pactodo.adapter.report.document.Marks;
import io.pactodo.adapter.report.document.Prose;
import io.pactodo.adapter.report.document.Quantity;
import io.pactodo.adapter.report.document.Questions;
import io.pactodo.adapter.report.document.Table;
import io.pactodo.adapter.report.document.Table.Cell;
import io.pactodo.adapter.report.document.Table.Column;
import io.pactodo.adapter.report.document.Timeline;
import java.util.List;
import java.util.function.BinaryOperator;
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
        Stream<String> lines = curve.lines().stream()
                .flatMap(line -> Stream.of(line.name(), strip.line(line.pieces(), axis, worse(curve.quantity()))));
        return figure(
                curve.title(),
                curve.words(),
                Stream.of(lines, below(strip, curve.marks()), Stream.of(between(axis, curve.quantity())))
                        .flatMap(parts -> parts));
    }

    @Override
    public String layers(Layers layers) {
        Strip strip = new Strip(layers.period());
        ValueAxis axis = ValueAxis.around(layers.layers().stream()
                .flatMap(layer -> layer.points().stream())
                .mapToDouble(Point::value));
        Stream<String> lines = layers.layers().stream()
                .filter(layer -> !layer.points().isEmpty())
                .flatMap(layer -> Stream.of(
                        (layer.tone().sign() + " " + layer.name()).strip(),
                        strip.line(List.of(layer.points()), axis, worse(layers.quantity()))));
        return figure(
                layers.title(),
                layers.words(),
                Stream.of(lines, below(strip, layers.marks()), Stream.of(between(axis, layers.quantity())))
                        .flatMap(parts -> parts));
    }

    /** Shares are shares of what is good. */
    private static BinaryOperator<Double> worse(Quantity quantity) {
        return quantity == Quantity.SHARE ? Math::min : Math::max;
    }

    private static String between(ValueAxis axis, Quantity quantity) {
        return "▁ " + quantity.brief(axis.least()) + "   █ " + quantity.brief(axis.most());
    }

    @Override
    public String bars(Bars bars) {
        Strip strip = new Strip(bars.period());
        return figure(
                bars.title(),
                bars.words(),
                Stream.concat(Stream.of(strip.bars(bars.bars())), below(strip, bars.marks())));
    }

    @Override
    public String timeline(Timeline timeline) {
        Strip strip = new Strip(timeline.period());
        return figure(
                timeline.title(),
                timeline.words(),
                Stream.concat(
                        timeline.lanes().stream().flatMap(lane -> Stream.of(lane.name(), strip.lane(lane))),
                        below(strip, timeline.marks())));
    }

    /** What the row of numbers means is said once a figure: by numbers, names and times. */
    private static Stream<String> below(Strip strip, Marks marks) {
        String numbers = strip.marks(marks);
        return numbers.isEmpty()
                ? Stream.of(strip.ends())
                : Stream.concat(
                        Stream.of(numbers, strip.ends()),
                        marks.all().stream()
                                .map(mark -> marks.number(mark) + " " + InWords.clock(mark.at()) + " " + mark.name()));
    }

    private static String figure(String title, String words, Stream<String> rows) {
        return "**" + Markdown.inline(title) + "** " + Markdown.inline(words) + "\n\n```text\n"
                + rows.map(Markdown::fenced).collect(Collectors.joining("\n")) + "\n```";
    }

    @Override
    public String questions(Questions questions) {
        return questions.questions().stream()
                .map(question -> "### " + Markdown.inline(question.text()) + "\n\n> **✎ To be filled in by a human:** "
                        + Markdown.inline(question.hint()))
                .collect(Collectors.joining("\n\n"));
    }
}
