package io.pactodo.adapter.report.slo;

import io.pactodo.adapter.report.document.Block;
import io.pactodo.adapter.report.document.Cards;
import io.pactodo.adapter.report.document.Cards.Card;
import io.pactodo.adapter.report.document.Facts;
import io.pactodo.adapter.report.document.Facts.Fact;
import io.pactodo.adapter.report.document.Finding;
import io.pactodo.adapter.report.document.InWords;
import io.pactodo.adapter.report.document.Tone;
import io.pactodo.domain.slo.AlertEpisode;
import io.pactodo.domain.slo.BurnDown.Moment;
import io.pactodo.domain.slo.Span;
import io.pactodo.domain.slo.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a reader in a hurry reads: the verdict, a figure for each part of the promise, and how far to trust it. */
final class Opening {
    private final Judgement judgement;

    Opening(Judgement judgement) {
        this.judgement = judgement;
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Finding(tone(), Verdicts.sentence(judgement)));
        new Gaps(judgement).sentences().forEach(gap -> blocks.add(new Finding(Tone.UNKNOWN, gap)));
        blocks.add(new Cards(judgement.promises().entrySet().stream()
                .map(promise -> card(promise.getKey(), promise.getValue()))
                .toList()));
        blocks.add(new Facts(List.of(
                new Fact("Figures from", SloWords.source(judgement.history().source())),
                new Fact("Measured", InWords.percent(judgement.covered()) + " of the time"),
                new Fact(
                        "Outages",
                        judgement.history().away().value().map(Opening::outages).orElse("?")),
                new Fact(
                        "Alerts",
                        judgement
                                .history()
                                .alerts()
                                .value()
                                .map(Opening::alerts)
                                .orElse("?")))));
        return blocks;
    }

    private static String outages(List<Span> outages) {
        return outages.isEmpty() ? "none" : outages.size() + ", " + InWords.time(OutagesChapter.together(outages));
    }

    private static String alerts(List<AlertEpisode> alerts) {
        long pages = alerts.stream().filter(AlertsChapter::isPage).count();
        return alerts.isEmpty() ? "none" : alerts.size() + ", of them " + InWords.number(pages, "page", "pages");
    }

    private Tone tone() {
        return judgement.verdict() == Verdict.KEPT && !judgement.isMeasured()
                ? Tone.WATCH
                : Tone.of(judgement.verdict());
    }

    private static Card card(String promise, Judged judged) {
        return judged.worst()
                .map(moment -> card(promise, judged, moment))
                .orElseGet(() -> new Card(
                        Tone.UNKNOWN,
                        SloWords.title(promise),
                        "?",
                        "Not measured",
                        0,
                        "Nothing is known of the budget"));
    }

    private static Card card(String promise, Judged judged, Moment moment) {
        double left = moment.left().share();
        String achieved = SloWords.achieved(moment.observed().compliance(), judged.promised());
        return new Card(
                judged.tone(),
                SloWords.title(promise),
                achieved,
                happened(judged, moment) + "; promised are " + judged.promised().objective(),
                Math.max(0, left),
                left < 0
                        ? "Overdrawn: " + InWords.percent(1 - left) + " of the budget spent"
                        : InWords.percent(left) + " of the budget left");
    }

    private static String happened(Judged judged, Moment moment) {
        return moment.observed().compliance().total() == 0
                ? "Nothing came to be counted"
                : SloWords.events(judged.promised().unit()) + judged.worstOfSeveral();
    }

    /** The verdict in a sentence. */
    private static final class Verdicts {
        private Verdicts() {}

        static String sentence(Judgement judgement) {
            Map<Verdict, List<String>> parts = judgement.promises().entrySet().stream()
                    .collect(Collectors.groupingBy(
                            promise -> promise.getValue().verdict(),
                            Collectors.mapping(Map.Entry::getKey, Collectors.toList())));
            List<String> broken = parts.getOrDefault(Verdict.BROKEN, List.of());
            List<String> unknown = parts.getOrDefault(Verdict.UNKNOWN, List.of());
            int all = judgement.promises().size();
            if (unknown.size() == all) {
                return "Nobody knows whether the promise was kept: nothing of it was measured.";
            }
            String known = broken.isEmpty()
                    ? kept(judgement)
                    : "The promise was broken in " + broken.size() + " of its " + InWords.number(all, "part", "parts")
                            + ": " + listed(broken);
            return known + (unknown.isEmpty() ? "." : ". Nothing is known of " + listed(unknown) + ".");
        }

        private static String kept(Judgement judgement) {
            List<String> behind = judgement.promises().entrySet().stream()
                    .filter(promise -> promise.getValue().isBehind())
                    .map(Map.Entry::getKey)
                    .toList();
            return behind.isEmpty()
                    ? "The promise was kept" + (!judgement.isMeasured() ? " as far as it was measured" : "")
                    : "The promise is not broken yet, and would be if the rest of the time went as what was measured of it: "
                            + listed(behind);
        }

        private static String listed(List<String> names) {
            return names.stream().map(name -> name.replace('-', ' ')).collect(Collectors.joining(", "));
        }
    }
}
