package io.pactodo.adapter.report.postmortem;

import io.pactodo.adapter.report.document.Chapter;
import io.pactodo.adapter.report.document.InWords;
import io.pactodo.adapter.report.document.Prose;
import io.pactodo.adapter.report.document.Table;
import io.pactodo.adapter.report.document.Table.Cell;
import io.pactodo.adapter.report.document.Table.Column;
import io.pactodo.adapter.report.document.Tone;
import io.pactodo.domain.incident.Beginning;
import io.pactodo.domain.postmortem.Postmortem;
import io.pactodo.domain.postmortem.Timing;
import io.pactodo.domain.slo.Verdict;
import java.util.List;
import java.util.Locale;

/** How soon it was noticed and answered, beside what was promised. */
final class PromisesChapter {
    private static final List<Column> COLUMNS = List.of(
            Column.words("From its beginning"),
            Column.figures("Took"),
            Column.figures("Promised"),
            Column.words("Verdict"));

    private final Postmortem postmortem;

    PromisesChapter(Postmortem postmortem) {
        this.postmortem = postmortem;
    }

    Chapter chapter() {
        boolean isEstimate = postmortem.incident().beginning().certainty() == Beginning.Certainty.ESTIMATED;
        Table table = new Table(
                COLUMNS,
                List.of(
                        row("until the incident log knew of it", postmortem.detected()),
                        row("until somebody answered", postmortem.answered()),
                        row("until it was over", postmortem.lasted())));
        Prose trust = new Prose(
                isEstimate
                        ? "Its beginning is an estimate: the first alert, less the time that rules usually wait. So are all"
                                + " of these times."
                        : "Its beginning was measured, not taken from when the alert fired.");
        return Chapter.of("Detection and response", table, trust);
    }

    private static List<Cell> row(String what, Timing timing) {
        return List.of(
                Cell.of(what),
                Cell.of(
                        timing.took().isPresent()
                                ? Took.words(timing.passed())
                                : "not in " + Took.words(timing.passed())),
                Cell.of(timing.promised().map(InWords::time).orElse(InWords.NONE)),
                verdict(timing));
    }

    private static Cell verdict(Timing timing) {
        if (timing.promised().isEmpty()) {
            return Cell.of("nothing was promised");
        }
        return switch (timing.verdict()) {
            case KEPT -> new Cell(Tone.GOOD, "kept");
            case BROKEN -> new Cell(Tone.BAD, "broken");
            case AT_RISK, UNKNOWN -> new Cell(Tone.WATCH, "still open");
        };
    }

    /** What a program reads. */
    static String word(Timing timing) {
        return timing.verdict() == Verdict.UNKNOWN
                ? "open"
                : timing.verdict().name().toLowerCase(Locale.ROOT);
    }
}
