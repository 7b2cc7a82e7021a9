package io.pactodo.adapter.report.drill;

import io.pactodo.adapter.report.document.Chapter;
import io.pactodo.adapter.report.document.Table;
import io.pactodo.adapter.report.document.Table.Cell;
import io.pactodo.adapter.report.document.Table.Column;
import io.pactodo.adapter.report.document.Tone;
import io.pactodo.domain.drill.DrillRecord;
import io.pactodo.domain.drill.DrillTarget;
import java.util.List;

/** What the drill had to show, and whether it did. */
final class TargetsChapter {
    private static final List<Column> COLUMNS =
            List.of(Column.words("Target"), Column.words("Wanted"), Column.words("Got"), Column.words("Verdict"));

    private final DrillRecord record;

    TargetsChapter(DrillRecord record) {
        this.record = record;
    }

    Chapter chapter() {
        return Chapter.of(
                "Targets",
                new Table(
                        COLUMNS,
                        record.targets().stream().map(TargetsChapter::row).toList()));
    }

    private static List<Cell> row(DrillTarget target) {
        return List.of(
                Cell.of(target.name()),
                Cell.of(target.wanted()),
                Cell.of(target.got()),
                new Cell(target.isMet() ? Tone.GOOD : Tone.BAD, target.isMet() ? "met" : "missed"));
    }
}
