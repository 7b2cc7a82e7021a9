package io.pactodo.adapter.report.postmortem;

import io.pactodo.adapter.report.document.Block;
import io.pactodo.adapter.report.document.Chapter;
import io.pactodo.adapter.report.document.InWords;
import io.pactodo.adapter.report.document.Prose;
import io.pactodo.adapter.report.document.Table;
import io.pactodo.adapter.report.document.Table.Cell;
import io.pactodo.adapter.report.document.Table.Column;
import io.pactodo.adapter.report.document.Tone;
import io.pactodo.domain.postmortem.Damage;
import io.pactodo.domain.postmortem.Postmortem;
import io.pactodo.domain.slo.Compliance;
import io.pactodo.domain.slo.ServiceLevelObjective.Unit;
import java.util.ArrayList;
import java.util.List;

/** What it did to those who use the service. */
final class ImpactChapter {
    private static final List<Column> COLUMNS = List.of(
            Column.words("Objective"),
            Column.figures("Was bad"),
            Column.figures("Of"),
            Column.figures("May be bad"),
            Column.figures("Budget used"));

    private final Postmortem postmortem;

    ImpactChapter(Postmortem postmortem) {
        this.postmortem = postmortem;
    }

    Chapter chapter() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Prose(outage()));
        postmortem
                .traces()
                .damages()
                .value()
                .ifPresentOrElse(
                        damages -> {
                            blocks.add(new Table(
                                    COLUMNS,
                                    damages.stream().map(ImpactChapter::row).toList()));
                            blocks.add(new Prose("Counted from "
                                    + InWords.second(postmortem.span().from()) + " to "
                                    + InWords.second(postmortem.span().to())
                                    + ". May be bad is meant for the objective's whole window, if the rest of it brings as many"
                                    + " events. A server that is away counts no requests: those that reached nobody are in the"
                                    + " objective by time."));
                        },
                        () -> blocks.add(new Prose("Nothing is known of the objectives.")));
        return new Chapter("Impact", blocks);
    }

    private String outage() {
        if (postmortem
                .traces()
                .conditions()
                .value()
                .filter(seen -> !seen.isEmpty())
                .isEmpty()) {
            return "Nobody knows whether the service was away.";
        }
        return postmortem
                .outage()
                .map(away -> "The service was seen away from " + InWords.clock(away.from()) + " to "
                        + InWords.clock(away.to()) + ", " + Took.words(away.length())
                        + " from the first to the last time.")
                .orElse("Whenever somebody looked, the service could be reached: it was faulty or slow, not away.");
    }

    private static List<Cell> row(Damage damage) {
        Unit unit = damage.promised().unit();
        String most = damage.allowed().map(bad -> InWords.amount(unit, bad)).orElse(InWords.NONE);
        return damage.happened()
                .value()
                .map(seen -> List.of(
                        Cell.of(damage.promised().displayName()),
                        Cell.of(InWords.amount(unit, seen.bad())),
                        Cell.of(InWords.amount(unit, seen.total())),
                        Cell.of(most),
                        new Cell(tone(damage, seen), used(damage))))
                .orElseGet(() ->
                        Table.row(damage.promised().displayName(), InWords.NONE, InWords.NONE, most, "not known"));
    }

    private static String used(Damage damage) {
        return damage.used().map(InWords::percent).orElse("not known");
    }

    private static Tone tone(Damage damage, Compliance seen) {
        if (damage.used().filter(used -> used > 1).isPresent()) {
            return Tone.BAD;
        }
        return seen.bad() > 0 ? Tone.WATCH : Tone.GOOD;
    }
}
