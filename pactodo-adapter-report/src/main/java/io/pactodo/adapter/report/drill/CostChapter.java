package io.pactodo.adapter.report.drill;

import io.pactodo.adapter.report.document.Chapter;
import io.pactodo.adapter.report.document.InWords;
import io.pactodo.adapter.report.document.Prose;
import io.pactodo.adapter.report.document.Table;
import io.pactodo.adapter.report.document.Table.Column;
import io.pactodo.domain.drill.BudgetUse;
import io.pactodo.domain.drill.DrillRecord;
import io.pactodo.domain.slo.Figure;
import java.util.List;
import java.util.function.Function;

/** What it cost, as it was measured and as it is computed from what clients met. */
final class CostChapter {
    private static final List<Column> COLUMNS = List.of(
            Column.words("What"),
            Column.figures("Measured by Prometheus"),
            Column.figures("Computed from what clients met"));

    private final DrillRecord record;

    CostChapter(DrillRecord record) {
        this.record = record;
    }

    Chapter chapter() {
        BudgetUse budget = record.budget();
        return Chapter.of(
                "What it cost",
                new Prose(
                        "Prometheus counts the time away in its own steps, from the first look that found nothing to the first"
                                + " that found something again. Clients count the seconds in which none of them was served. Requests"
                                + " that were not answered at all are counted by nobody who is away: that is why the objective is about"
                                + " time, too."),
                new Table(
                        COLUMNS,
                        List.of(
                                Table.row(
                                        "Away",
                                        shown(budget.measuredAway(), DrillWords::seconds),
                                        DrillWords.seconds(budget.computedAway())),
                                Table.row(
                                        "of the budget of " + shown(budget.allowed(), InWords::time),
                                        shown(budget.measuredShare(), InWords::percent),
                                        shown(budget.computedShare(), InWords::percent)),
                                Table.row(
                                        "Requests that failed",
                                        shown(budget.measuredFailed(), DrillWords::count),
                                        DrillWords.count(budget.computedFailed())))));
    }

    private static <T> String shown(Figure<T> figure, Function<? super T, String> words) {
        return figure.value().<String>map(words).orElse("?");
    }
}
