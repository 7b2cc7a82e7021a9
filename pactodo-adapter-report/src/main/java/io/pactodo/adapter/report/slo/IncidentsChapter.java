package io.pactodo.adapter.report.slo;

import io.pactodo.adapter.report.document.Chapter;
import io.pactodo.adapter.report.document.InWords;
import io.pactodo.adapter.report.document.Prose;
import io.pactodo.adapter.report.document.Table;
import io.pactodo.adapter.report.document.Table.Cell;
import io.pactodo.adapter.report.document.Table.Column;
import io.pactodo.adapter.report.document.Tone;
import io.pactodo.domain.incident.Incident;
import io.pactodo.domain.incident.ResponsePromise;
import io.pactodo.domain.slo.Figure;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** What somebody had to answer, as the incident log has it. */
final class IncidentsChapter {
    private static final List<Column> COLUMNS = List.of(
            Column.figures("Incident"),
            Column.words("What"),
            Column.words("Severity"),
            Column.words("Began, in UTC"),
            Column.words("Over, in UTC"),
            Column.words("Answered"));

    private final Figure<List<Incident>> incidents;
    private final Instant made;

    IncidentsChapter(Figure<List<Incident>> incidents, Instant made) {
        this.incidents = incidents;
        this.made = made;
    }

    Chapter chapter() {
        return incidents
                .value()
                .map(all -> all.isEmpty()
                        ? Chapter.of("Incidents", new Prose("The incident log was told of none."))
                        : Chapter.of(
                                "Incidents",
                                new Table(COLUMNS, all.stream().map(this::row).toList())))
                .orElseGet(() ->
                        Chapter.of("Incidents", new Prose(incidents.gap().orElse("Nothing is known of incidents."))));
    }

    private List<Cell> row(Incident incident) {
        return List.of(
                Cell.of(incident.id().toString()),
                Cell.of(incident.title()),
                Cell.of(incident.severity().name().toLowerCase(Locale.ROOT)),
                Cell.of(InWords.second(incident.beginning().at())),
                Cell.of(incident instanceof Incident.Over over ? InWords.second(over.overAt()) : "goes on"),
                answer(incident));
    }

    private Cell answer(Incident incident) {
        Instant began = incident.beginning().at();
        boolean isAnswered = incident instanceof Incident.Answered;
        Instant until = incident instanceof Incident.Answered answered
                ? answered.answer().at()
                : made;
        Duration passed = Duration.between(began, until);
        boolean isLate = passed.compareTo(ResponsePromise.OF_PACTODO.within()) > 0;
        return new Cell(
                isLate ? Tone.BAD : isAnswered ? Tone.GOOD : Tone.WATCH,
                (isAnswered ? "after " : "not in ") + InWords.time(passed));
    }
}
