package io.pactodo.adapter.report.slo;

import io.pactodo.adapter.report.document.Bars;
import io.pactodo.adapter.report.document.Bars.Bar;
import io.pactodo.adapter.report.document.Block;
import io.pactodo.adapter.report.document.Chapter;
import io.pactodo.adapter.report.document.InWords;
import io.pactodo.adapter.report.document.Marks;
import io.pactodo.adapter.report.document.Prose;
import io.pactodo.adapter.report.document.Quantity;
import io.pactodo.adapter.report.document.Table;
import io.pactodo.adapter.report.document.Table.Column;
import io.pactodo.domain.slo.Compliance;
import io.pactodo.domain.slo.ServiceLevelObjective.Unit;
import io.pactodo.domain.slo.Stretch;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** When the budgets went. */
final class HoursChapter {
    private static final int WORST = 5;
    private static final List<Column> COLUMNS = List.of(
            Column.words("Place"),
            Column.words("Hour, in UTC"),
            Column.figures("Bad"),
            Column.figures("Of"),
            Column.figures("Share of the budget"));

    private final Judgement judgement;

    HoursChapter(Judgement judgement) {
        this.judgement = judgement;
    }

    Chapter chapter() {
        List<Block> blocks = judgement.objectives().stream()
                .filter(judged -> !judged.worstHours(WORST).isEmpty())
                .flatMap(this::hours)
                .toList();
        return new Chapter("Worst hours", blocks.isEmpty() ? List.of(new Prose(none())) : blocks);
    }

    private String none() {
        boolean isKnown = judgement.objectives().stream()
                .anyMatch(judged -> judged.worst().isPresent());
        return isKnown ? "In no hour was anything bad." : "Nothing was measured.";
    }

    private Stream<Block> hours(Judged judged) {
        List<Stretch> worst = judged.worstHours(WORST);
        Bars bars = new Bars(
                judged.promised().displayName(),
                "How much was bad in each hour" + (worst.size() > 1 ? "; the worst are numbered." : "."),
                judgement.history().span(),
                judged.promised().unit() == Unit.SECONDS ? Quantity.MINUTES : Quantity.COUNT,
                judged.seen().stretches().value().orElse(List.of()).stream()
                        .filter(stretch -> bad(stretch) > 0)
                        .map(stretch -> bar(judged, stretch, worst.indexOf(stretch)))
                        .toList(),
                Marks.NONE);
        Table table = new Table(
                COLUMNS,
                IntStream.range(0, worst.size())
                        .mapToObj(place -> row(judged, worst.get(place), place))
                        .toList());
        return Stream.of(bars, table);
    }

    private static List<Table.Cell> row(Judged judged, Stretch stretch, int place) {
        Compliance seen = stretch.observation().compliance();
        Unit unit = judged.promised().unit();
        return Table.row(
                String.valueOf(place + 1),
                SloWords.span(stretch.span()),
                SloWords.amount(unit, seen.bad()),
                SloWords.amount(unit, seen.total()),
                InWords.percent(judged.spent(stretch)));
    }

    private static Bar bar(Judged judged, Stretch stretch, int place) {
        Compliance seen = stretch.observation().compliance();
        Unit unit = judged.promised().unit();
        return new Bar(
                stretch.span(),
                unit == Unit.SECONDS ? seen.bad() / 60 : seen.bad(),
                place < 0 ? "" : String.valueOf(place + 1),
                SloWords.span(stretch.span()) + ": " + SloWords.amount(unit, seen.bad()) + " of "
                        + SloWords.amount(unit, seen.total()));
    }

    private static double bad(Stretch stretch) {
        return stretch.observation().compliance().bad();
    }
}
