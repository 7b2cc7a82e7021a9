package io.pactodo.adapter.report.drill;

import io.pactodo.adapter.report.document.Chapter;
import io.pactodo.adapter.report.document.InWords;
import io.pactodo.adapter.report.document.Marks;
import io.pactodo.adapter.report.document.Prose;
import io.pactodo.adapter.report.document.Table;
import io.pactodo.adapter.report.document.Table.Cell;
import io.pactodo.adapter.report.document.Table.Column;
import io.pactodo.adapter.report.document.Tone;
import io.pactodo.domain.drill.DrillRecord;
import io.pactodo.domain.drill.Milestone;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** When what happened. */
final class MomentsChapter {
    private static final List<Column> COLUMNS = List.of(
            Column.figures("In charts"),
            Column.words("At, in UTC"),
            Column.words("What"),
            Column.figures("After the fault"),
            Column.figures("After it served again"));

    private final DrillRecord record;
    private final Marks marks;

    MomentsChapter(DrillRecord record, Marks marks) {
        this.record = record;
        this.marks = marks;
    }

    Chapter chapter() {
        return Chapter.of(
                "Timeline",
                new Prose(
                        "Each moment as it was seen by whoever reached it: what Prometheus, Alertmanager and the incident log"
                                + " wrote down themselves, the rest to a third of a second."),
                new Table(
                        COLUMNS,
                        Stream.concat(reached().map(this::row), missing().map(MomentsChapter::missing))
                                .toList()));
    }

    private Stream<Milestone> reached() {
        return Arrays.stream(Milestone.values())
                .filter(milestone -> record.timeline().at(milestone).isPresent())
                .sorted(Comparator.comparing(
                        milestone -> record.timeline().at(milestone).orElseThrow()));
    }

    private Stream<Milestone> missing() {
        return Arrays.stream(Milestone.values())
                .filter(milestone -> record.timeline().at(milestone).isEmpty() && record.wants(milestone));
    }

    private List<Cell> row(Milestone milestone) {
        Instant at = record.timeline().at(milestone).orElseThrow();
        return List.of(
                Cell.of(DrillWords.mark(record.timeline(), milestone)
                        .map(mark -> String.valueOf(marks.number(mark)))
                        .orElse("")),
                Cell.of(InWords.clock(at)),
                Cell.of(milestone.words()),
                Cell.of(since(Milestone.BROKEN, at)),
                Cell.of(since(Milestone.RESTORED, at)));
    }

    private String since(Milestone begin, Instant at) {
        return record.timeline()
                .at(begin)
                .filter(from -> !at.isBefore(from))
                .flatMap(from -> Optional.of(DrillWords.seconds(Duration.between(from, at))))
                .orElse("");
    }

    private static List<Cell> missing(Milestone milestone) {
        return List.of(Cell.of(""), new Cell(Tone.BAD, "never"), Cell.of(milestone.words()), Cell.of(""), Cell.of(""));
    }
}
