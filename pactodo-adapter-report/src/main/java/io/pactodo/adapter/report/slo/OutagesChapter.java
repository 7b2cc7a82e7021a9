package io.pactodo.adapter.report.slo;

import io.pactodo.adapter.report.document.Block;
import io.pactodo.adapter.report.document.Chapter;
import io.pactodo.adapter.report.document.InWords;
import io.pactodo.adapter.report.document.Prose;
import io.pactodo.adapter.report.document.Table;
import io.pactodo.adapter.report.document.Table.Column;
import io.pactodo.domain.slo.Span;
import java.time.Duration;
import java.util.List;

/** When the service could not be reached. */
final class OutagesChapter {
    private static final List<Column> COLUMNS =
            List.of(Column.words("From, in UTC"), Column.words("To, in UTC"), Column.figures("For"));

    private final Judgement judgement;

    OutagesChapter(Judgement judgement) {
        this.judgement = judgement;
    }

    Chapter chapter() {
        return new Chapter(
                "Outages",
                judgement
                        .history()
                        .away()
                        .value()
                        .map(this::outages)
                        .orElseGet(() -> List.of(new Prose("Nothing is known of outages."))));
    }

    private List<Block> outages(List<Span> outages) {
        if (outages.isEmpty()) {
            return List.of(new Prose("Whenever somebody looked, the service could be reached."));
        }
        Duration all = together(outages);
        return List.of(
                new Prose("The service could not be reached " + SloWords.number(outages.size(), "time", "times") + ", "
                        + InWords.time(all) + " in all."),
                new Table(COLUMNS, outages.stream().map(this::row).toList()));
    }

    /** How long all of them were. */
    static Duration together(List<Span> outages) {
        return outages.stream().map(Span::length).reduce(Duration.ZERO, Duration::plus);
    }

    private List<Table.Cell> row(Span outage) {
        return Table.row(
                InWords.second(outage.from()),
                outage.to().equals(judgement.history().span().to())
                        ? "still away at the end"
                        : InWords.second(outage.to()),
                InWords.time(outage.length()));
    }
}
