package io.pactodo.adapter.report.postmortem;

import io.pactodo.adapter.report.document.Block;
import io.pactodo.adapter.report.document.Facts;
import io.pactodo.adapter.report.document.Facts.Fact;
import io.pactodo.adapter.report.document.Finding;
import io.pactodo.adapter.report.document.InWords;
import io.pactodo.adapter.report.document.Tone;
import io.pactodo.domain.incident.Beginning;
import io.pactodo.domain.incident.Incident;
import io.pactodo.domain.postmortem.Damage;
import io.pactodo.domain.postmortem.Postmortem;
import io.pactodo.domain.postmortem.StillTold;
import io.pactodo.domain.postmortem.Timing;
import io.pactodo.domain.slo.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a reader in a hurry reads, and how far to trust it. */
final class Summary {
    private final Postmortem postmortem;

    Summary(Postmortem postmortem) {
        this.postmortem = postmortem;
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Finding(tone(), sentence()));
        blocks.add(new Finding(
                Tone.WATCH,
                "This is a draft from data. What no data can say is left open below, and marked with ✎; until a human"
                        + " has answered it, this is no postmortem."));
        postmortem.traces().gaps().forEach(gap -> blocks.add(new Finding(Tone.UNKNOWN, gap)));
        blocks.add(new Facts(facts()));
        return blocks;
    }

    private Tone tone() {
        List<Verdict> verdicts = Stream.of(postmortem.detected(), postmortem.answered())
                .map(Timing::verdict)
                .toList();
        if (verdicts.contains(Verdict.BROKEN)) {
            return Tone.BAD;
        }
        return verdicts.contains(Verdict.UNKNOWN) || postmortem.isGoingOn() ? Tone.WATCH : Tone.GOOD;
    }

    private String sentence() {
        String lasted = Took.words(postmortem.lasted().passed());
        String length =
                postmortem.isGoingOn() ? "It still goes on, " + lasted + " after it began" : "It lasted " + lasted;
        Timing answered = postmortem.answered();
        String answer = answered.took().isPresent()
                ? "answered after " + Took.words(answered.passed())
                : "has not been answered in " + Took.words(answered.passed());
        String used = worst().map(damage -> " It used "
                        + InWords.percent(damage.used().orElse(0.0)) + " of the budget of "
                        + damage.promised().displayName() + ".")
                .orElse("");
        return length + ". It was detected after "
                + Took.words(postmortem.detected().passed()) + " and " + answer + "." + used;
    }

    private Optional<Damage> worst() {
        return postmortem.traces().damages().value().stream()
                .flatMap(List::stream)
                .filter(damage -> damage.used().orElse(0.0) > 0)
                .max(Comparator.comparingDouble(damage -> damage.used().orElse(0.0)));
    }

    private List<Fact> facts() {
        Incident incident = postmortem.incident();
        boolean isMeasured = incident.beginning().certainty() == Beginning.Certainty.MEASURED;
        return List.of(
                new Fact("Incident", incident.id() + ", " + status(incident)),
                new Fact("Severity", incident.severity().name().toLowerCase(Locale.ROOT)),
                new Fact(
                        "Began",
                        InWords.second(incident.beginning().at()) + (isMeasured ? ", as measured" : ", an estimate")),
                new Fact("Over", incident instanceof Incident.Over over ? InWords.second(over.overAt()) : "not yet"),
                new Fact(
                        "Answered by",
                        incident instanceof Incident.Answered answered
                                ? answered.answer().by().name()
                                : "nobody yet"),
                new Fact("Alerts that still fire", stillTold()));
    }

    private static String status(Incident incident) {
        return incident.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    private String stillTold() {
        return postmortem
                .traces()
                .stillTold()
                .value()
                .map(alerts -> alerts.isEmpty()
                        ? "none"
                        : alerts.stream().map(StillTold::name).distinct().collect(Collectors.joining(", ")))
                .orElse("not known");
    }
}
