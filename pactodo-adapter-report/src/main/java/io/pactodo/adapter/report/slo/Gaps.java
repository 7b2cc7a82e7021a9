package io.pactodo.adapter.report.slo;

import io.pactodo.adapter.report.document.InWords;
import io.pactodo.domain.slo.Span;
import io.pactodo.domain.slo.Verdict;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is not known, and why: a report that hides its gaps is believed beyond them. */
final class Gaps {
    private final Judgement judgement;

    Gaps(Judgement judgement) {
        this.judgement = judgement;
    }

    /** A sentence for each, the widest ones first. */
    List<String> sentences() {
        return Stream.of(objectives(), others(), scarcity(), blind())
                .flatMap(parts -> parts)
                .toList();
    }

    /** Which objectives it is about is said, unless it is about all of them. */
    private Stream<String> objectives() {
        Map<String, List<String>> titles = judgement.objectives().stream()
                .filter(judged -> judged.gap().isPresent())
                .collect(Collectors.groupingBy(
                        judged -> judged.gap().orElseThrow(),
                        LinkedHashMap::new,
                        Collectors.mapping(judged -> judged.promised().displayName(), Collectors.toList())));
        return titles.entrySet().stream()
                .map(gap -> gap.getValue().size() == judgement.objectives().size()
                        ? gap.getKey()
                        : String.join("; ", gap.getValue()) + ": " + gap.getKey());
    }

    private Stream<String> others() {
        return Stream.of(
                        judgement.history().alerts().gap(),
                        judgement.history().away().gap())
                .flatMap(gap -> gap.stream())
                .distinct()
                .filter(reason -> judgement.objectives().stream()
                        .noneMatch(judged -> judged.gap().filter(reason::equals).isPresent()));
    }

    private Stream<String> scarcity() {
        if (judgement.isMeasured() || judgement.verdict() == Verdict.UNKNOWN) {
            return Stream.empty();
        }
        return Stream.of(
                "Only " + InWords.percent(judgement.covered()) + " of the time were measured. The rest counts as"
                        + " without bad events, so that there may be less left of each budget than this says.");
    }

    private Stream<String> blind() {
        Span whole = judgement.history().span();
        return judgement.blind().stream()
                .filter(span -> !span.equals(whole))
                .map(span -> span.from().equals(whole.from())
                        ? "There are no figures before " + InWords.minute(span.to())
                                + ": whoever measures did not run yet, or does not remember it."
                        : "There are no figures from " + SloWords.span(span) + ".");
    }
}
