package io.pactodo.adapter.report.slo;

import io.pactodo.domain.slo.History;
import io.pactodo.domain.slo.Observation;
import io.pactodo.domain.slo.Span;
import io.pactodo.domain.slo.Stretch;
import io.pactodo.domain.slo.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a history comes to: the same for people and for programs. */
final class Judgement {
    private final String service;
    private final History history;
    private final Instant made;
    private final List<Judged> objectives;

    Judgement(String service, History history, Instant made) {
        this.service = service;
        this.history = history;
        this.made = made;
        this.objectives = history.objectives().stream().map(Judged::of).toList();
    }

    String service() {
        return service;
    }

    History history() {
        return history;
    }

    Instant made() {
        return made;
    }

    List<Judged> objectives() {
        return objectives;
    }

    /** For each part of the promise the objective that counts: of several, the one with the least budget left. */
    Map<String, Judged> promises() {
        return objectives.stream()
                .collect(Collectors.toMap(
                        judged -> judged.promised().promise(),
                        judged -> judged,
                        (one, other) -> left(other) < left(one) ? other : one,
                        LinkedHashMap::new));
    }

    /** What nobody knows is above all that is known: it must not hide it. */
    private static double left(Judged judged) {
        return judged.worst().map(moment -> moment.left().share()).orElse(Double.POSITIVE_INFINITY);
    }

    /** Whether all of it was kept, as far as anybody knows. */
    Verdict verdict() {
        return objectives.stream()
                .map(Judged::verdict)
                .filter(verdict -> verdict != Verdict.UNKNOWN)
                .max(Comparator.naturalOrder())
                .orElse(Verdict.UNKNOWN);
    }

    /** The share of the time of which there are figures, if only of one objective. */
    double covered() {
        return objectives.stream()
                .flatMap(judged -> judged.seen().whole(history.span()).value().stream())
                .mapToDouble(Observation::covered)
                .max()
                .orElse(0);
    }

    /** Whether that is enough to speak of all of it. */
    boolean isMeasured() {
        return covered() >= Judged.NEARLY_ALL;
    }

    /** When something was known of any objective, the earliest first, with none that touches another. */
    List<Span> seen() {
        List<Span> steps = objectives.stream()
                .flatMap(judged -> judged.seen().stretches().value().orElse(List.of()).stream())
                .filter(stretch -> stretch.observation().covered() > 0)
                .map(Stretch::span)
                .sorted(Comparator.comparing(Span::from))
                .toList();
        List<Span> seen = new ArrayList<>();
        for (Span step : steps) {
            int last = seen.size() - 1;
            if (last < 0 || seen.get(last).to().isBefore(step.from())) {
                seen.add(step);
            } else if (seen.get(last).to().isBefore(step.to())) {
                seen.set(last, new Span(seen.get(last).from(), step.to()));
            }
        }
        return List.copyOf(seen);
    }

    /** When nothing was known of any objective, the earliest first. */
    List<Span> blind() {
        List<Span> blind = new ArrayList<>();
        Instant known = history.span().from();
        for (Span seen : seen()) {
            if (known.isBefore(seen.from())) {
                blind.add(new Span(known, seen.from()));
            }
            known = seen.to();
        }
        if (known.isBefore(history.span().to())) {
            blind.add(new Span(known, history.span().to()));
        }
        return List.copyOf(blind);
    }
}
