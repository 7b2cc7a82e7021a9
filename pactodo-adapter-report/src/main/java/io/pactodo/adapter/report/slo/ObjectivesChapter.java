package io.pactodo.adapter.report.slo;

import io.pactodo.adapter.report.document.Block;
import io.pactodo.adapter.report.document.Chapter;
import io.pactodo.adapter.report.document.InWords;
import io.pactodo.adapter.report.document.Prose;
import io.pactodo.adapter.report.document.Table;
import io.pactodo.adapter.report.document.Table.Cell;
import io.pactodo.adapter.report.document.Table.Column;
import io.pactodo.domain.slo.BurnDown.Moment;
import io.pactodo.domain.slo.ServiceLevelObjective;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What was promised, what was achieved, and what that left of each budget. */
final class ObjectivesChapter {
    private static final List<Column> COLUMNS = List.of(
            Column.words("Objective"),
            Column.figures("Target"),
            Column.figures("Achieved"),
            Column.words("Verdict"),
            Column.figures("May be bad"),
            Column.figures("Was bad"),
            Column.figures("Left"),
            Column.figures("Measured"));

    private final Judgement judgement;

    ObjectivesChapter(Judgement judgement) {
        this.judgement = judgement;
    }

    Chapter chapter() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Table(
                COLUMNS,
                judgement.objectives().stream().map(ObjectivesChapter::row).toList()));
        windows().map(Prose::new).forEach(blocks::add);
        worse().map(Prose::new).forEach(blocks::add);
        return new Chapter("Objectives", blocks);
    }

    private static List<Cell> row(Judged judged) {
        ServiceLevelObjective promised = judged.promised();
        Cell title = Cell.of(promised.displayName());
        Cell target = Cell.of(promised.objective().toString());
        Cell verdict = new Cell(judged.tone(), judged.word());
        return judged.worst()
                .map(worst -> List.of(
                        title,
                        target,
                        Cell.of(SloWords.achieved(worst.observed().compliance(), promised)),
                        verdict,
                        Cell.of(SloWords.amount(promised.unit(), judged.allowed())),
                        Cell.of(SloWords.amount(
                                promised.unit(), worst.observed().compliance().bad())),
                        Cell.of(left(judged, worst)),
                        Cell.of(InWords.percent(worst.observed().covered()))))
                .orElseGet(() -> List.of(
                        title,
                        target,
                        Cell.of(SloWords.NONE),
                        verdict,
                        Cell.of(SloWords.NONE),
                        Cell.of(SloWords.NONE),
                        Cell.of(SloWords.NONE),
                        Cell.of("0 %")));
    }

    private static String left(Judged judged, Moment worst) {
        double bad = worst.observed().compliance().bad();
        return SloWords.amount(judged.promised().unit(), judged.allowed() - bad) + " ("
                + InWords.percent(worst.left().share()) + ")";
    }

    /** What is promised of each day is shown by its worst day. */
    private Stream<String> windows() {
        return judgement.objectives().stream()
                .filter(Judged::isJudgedOften)
                .flatMap(judged -> judged.budget().value().stream()
                        .flatMap(down -> down.worst().stream()
                                .map(worst -> judged.promised().displayName() + ": " + judged.windowsKept()
                                        + "; the figures are those of the worst, "
                                        + SloWords.span(down.window(worst)) + ".")));
    }

    private Stream<String> worse() {
        return judgement.promises().entrySet().stream()
                .filter(promise -> judgement.objectives().stream()
                                .filter(judged -> judged.promised().promise().equals(promise.getKey()))
                                .count()
                        > 1)
                .map(promise -> "For " + promise.getKey().replace('-', ' ') + " there are several objectives ("
                        + named(promise.getKey()) + "). The one with the least budget left counts: "
                        + promise.getValue().promised().displayName() + ".");
    }

    private String named(String promise) {
        return judgement.objectives().stream()
                .map(Judged::promised)
                .filter(promised -> promised.promise().equals(promise))
                .map(ServiceLevelObjective::displayName)
                .collect(Collectors.joining("; "));
    }
}
