package io.pactodo.adapter.report;

import io.pactodo.adapter.report.Table.Column;
import io.pactodo.domain.slo.Span;
import java.time.Duration;
import java.util.List;

/** When the service could not be reached. */
final class OutagesSection {
    private static final List<Column> COLUMNS =
            List.of(Column.words("From, in UTC"), Column.words("To, in UTC"), Column.figures("For"));

    private final Judgement judgement;

    OutagesSection(Judgement judgement) {
        this.judgement = judgement;
    }

    Section section() {
        return new Section(
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
                new Prose("The service could not be reached " + Words.number(outages.size(), "time", "times") + ", "
                        + Wording.time(all) + " in all."),
                new Table(COLUMNS, outages.stream().map(this::row).toList()));
    }

    /** How long all of them were. */
    static Duration together(List<Span> outages) {
        return outages.stream().map(Span::length).reduce(Duration.ZERO, Duration::plus);
    }

    private List<Table.Cell> row(Span outage) {
        return Table.row(
                Wording.second(outage.from()),
                outage.to().equals(judgement.history().span().to())
                        ? "still away at the end"
                        : Wording.second(outage.to()),
                Wording.time(outage.length()));
    }
}
