package io.pactodo.adapter.report.postmortem;

import io.pactodo.adapter.report.document.Block;
import io.pactodo.adapter.report.document.Chapter;
import io.pactodo.adapter.report.document.InWords;
import io.pactodo.adapter.report.document.Prose;
import io.pactodo.adapter.report.document.Table;
import io.pactodo.adapter.report.document.Table.Cell;
import io.pactodo.adapter.report.document.Table.Column;
import io.pactodo.adapter.report.document.Tone;
import io.pactodo.domain.postmortem.Moment;
import io.pactodo.domain.postmortem.Postmortem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What happened, moment by moment. */
final class MomentsChapter {
    /** More make a page that nobody reads; the whole list is in the JSON. */
    private static final int MOST = 100;

    private static final List<Column> COLUMNS = List.of(
            Column.words("At, in UTC"), Column.figures("After"), Column.words("What"), Column.words("Known from"));

    private final Postmortem postmortem;

    MomentsChapter(Postmortem postmortem) {
        this.postmortem = postmortem;
    }

    Chapter chapter() {
        List<Moment> moments = postmortem.moments();
        List<Block> blocks = new ArrayList<>();
        blocks.add(
                new Table(COLUMNS, moments.stream().limit(MOST).map(this::row).toList()));
        if (moments.size() > MOST) {
            blocks.add(new Prose("These are the first " + MOST + " of " + moments.size() + "; --format json has all."));
        }
        return new Chapter("Timeline", blocks);
    }

    private List<Cell> row(Moment moment) {
        Duration after = Duration.between(postmortem.incident().beginning().at(), moment.at());
        return List.of(
                Cell.of(InWords.second(moment.at())),
                Cell.of(after.isNegative() ? "−" + Took.words(after.negated()) : Took.words(after)),
                new Cell(tone(moment), what(moment)),
                Cell.of(moment.witness() == Moment.Witness.PROMETHEUS ? "Prometheus" : "incident log"));
    }

    private static Tone tone(Moment moment) {
        return switch (moment.kind()) {
            case BEGAN, WENT_BAD -> Tone.BAD;
            case FIRED, OPENED -> Tone.WATCH;
            case RECOVERED, ENDED, OVER, DECLARED_OVER -> Tone.GOOD;
            case ACKNOWLEDGED, NOTED -> Tone.PLAIN;
        };
    }

    private static String what(Moment moment) {
        String by = moment.by().orElse("somebody");
        String words = moment.words().map(said -> ": “" + said + "”").orElse("");
        return switch (moment.kind()) {
            case BEGAN -> "The incident began";
            case WENT_BAD -> moment.subject() + ": away";
            case FIRED -> moment.subject() + " fired";
            case OPENED -> "The incident log opened the incident";
            case ACKNOWLEDGED -> by + " acknowledged it" + words;
            case NOTED -> by + " noted" + words;
            case RECOVERED -> moment.subject() + ": back";
            case ENDED -> moment.subject() + " ended";
            case DECLARED_OVER -> by + " declared it over" + words;
            case OVER -> "The incident was over: no alert of it fired any more";
        };
    }
}
