package io.pactodo.adapter.report.drill;

import io.pactodo.adapter.report.document.Block;
import io.pactodo.adapter.report.document.Cards;
import io.pactodo.adapter.report.document.Cards.Card;
import io.pactodo.adapter.report.document.Facts;
import io.pactodo.adapter.report.document.Facts.Fact;
import io.pactodo.adapter.report.document.Finding;
import io.pactodo.adapter.report.document.InWords;
import io.pactodo.adapter.report.document.Tone;
import io.pactodo.domain.drill.DrillRecord;
import io.pactodo.domain.drill.Milestone;
import io.pactodo.domain.drill.SeenIncident;
import io.pactodo.domain.drill.Shot.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a reader in a hurry reads: the verdict, and a figure for each part of the story. */
final class DrillOpening {
    private final DrillRecord record;

    DrillOpening(DrillRecord record) {
        this.record = record;
    }

    List<Block> blocks() {
        Stream<Block> gaps = Stream.of(
                        record.watched().up().gap(),
                        record.watched().probe().gap(),
                        record.watched().alerts().gap(),
                        record.budget().measuredAway().gap(),
                        record.budget().measuredFailed().gap())
                .flatMap(Optional::stream)
                .distinct()
                .map(gap -> new Finding(Tone.UNKNOWN, gap));
        return Stream.of(Stream.<Block>of(verdict()), gaps, Stream.<Block>of(cards(), facts()))
                .flatMap(blocks -> blocks)
                .toList();
    }

    private Finding verdict() {
        long missed =
                record.targets().stream().filter(target -> !target.isMet()).count();
        String sum = missed == 0
                ? "Every target was met"
                : missed + " of " + record.targets().size() + " targets " + (missed == 1 ? "was" : "were") + " missed";
        return new Finding(record.isPassed() ? Tone.GOOD : Tone.BAD, sum + ": " + detected() + "; " + over() + ".");
    }

    private String detected() {
        return between(Milestone.BROKEN, Milestone.OPENED)
                .map(time -> "somebody was told " + DrillWords.seconds(time) + " after the fault")
                .orElse("nobody was told of the fault");
    }

    private String over() {
        return between(Milestone.RESTORED, Milestone.OVER)
                .map(time -> "the incident was over " + DrillWords.seconds(time) + " after PacToDo served again")
                .orElse("no incident came to its end");
    }

    private Cards cards() {
        return new Cards(List.of(
                time(
                        "Detected",
                        between(Milestone.BROKEN, Milestone.OPENED),
                        record.scenario().detectedWithin()),
                time(
                        "Over",
                        between(Milestone.RESTORED, Milestone.OVER),
                        record.scenario().overWithin()),
                requests(),
                budget()));
    }

    private Optional<Duration> between(Milestone first, Milestone second) {
        return record.timeline().between(first, second);
    }

    private static Card time(String title, Optional<Duration> got, Duration most) {
        String wanted = "at most " + most.toSeconds() + " s";
        return got.map(time -> new Card(
                        time.compareTo(most) <= 0 ? Tone.GOOD : Tone.BAD,
                        title,
                        DrillWords.seconds(time),
                        wanted,
                        Math.min(1, (double) time.toMillis() / most.toMillis()),
                        InWords.percent((double) time.toMillis() / most.toMillis()) + " of the time allowed"))
                .orElseGet(() -> new Card(Tone.BAD, title, "never", wanted, 1, "Not reached"));
    }

    private Card requests() {
        long all = record.load().shots().size();
        long served = record.load().count(Outcome.SERVED);
        double share = all == 0 ? 0 : (double) served / all;
        return new Card(
                Tone.PLAIN,
                "Requests",
                DrillWords.count(all - served) + " of " + DrillWords.count(all),
                record.load().count(Outcome.LOST) + " not answered, "
                        + record.load().count(Outcome.FAILED) + " failed",
                share,
                InWords.percent(share) + " were served");
    }

    private Card budget() {
        return record.budget()
                .measuredShare()
                .value()
                .map(share -> new Card(
                        share < 1 ? Tone.PLAIN : Tone.WATCH,
                        "Budget",
                        InWords.percent(share),
                        "of the time that PacToDo may be away in the objective's window, as measured",
                        Math.min(1, share),
                        InWords.percent(share) + " spent by this drill"))
                .orElseGet(() -> new Card(Tone.UNKNOWN, "Budget", "?", "Not measured", 0, "Nothing is known of it"));
    }

    private String known(SeenIncident incident) {
        String answered = incident.isAcknowledged() ? ", acknowledged" : ", not acknowledged by the end of the drill";
        boolean goesOn = record.timeline()
                .at(Milestone.BROKEN)
                .filter(incident::goesOnSince)
                .isPresent();
        return "number " + incident.number()
                + (goesOn
                        ? ", which began at " + InWords.clock(incident.beganAt())
                                + ", before this drill: it had been over for so short a time that the incident log lets it go on, so"
                                + " it tells of what was before, too"
                        : ", which began at " + InWords.clock(incident.beganAt()) + " as the incident log knows")
                + answered;
    }

    private Facts facts() {
        return new Facts(List.of(
                new Fact("Fault", record.scenario().fault()),
                new Fact("Alert", record.scenario().alert()),
                new Fact("Incident", record.incident().map(this::known).orElse("none")),
                new Fact("Load", record.load().perSecond() + " requests a second")));
    }
}
