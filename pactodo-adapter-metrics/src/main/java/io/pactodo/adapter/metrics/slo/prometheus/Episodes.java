package io.pactodo.adapter.metrics.slo.prometheus;

import io.pactodo.domain.slo.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * When something was so: looked for in short steps, of which each counts as a whole. Prometheus answers with no more than
 * 11,000 points at once, so a long time is asked for in parts.
 */
final class Episodes {
    private static final int POINTS = 10_000;
    private static final int PARTS = 20;
    private static final Duration LEAST = Duration.ofSeconds(15);

    private final Span span;
    private final Duration step;

    Episodes(Span span) {
        this.span = span;
        long least = LEAST.toSeconds();
        long steps = span.length().toSeconds() / least / POINTS / PARTS + 1;
        this.step = Duration.ofSeconds(least * steps);
    }

    /** The least value of a step: 0 when it was 0 at all. What is 1 or not there is looked for as well. */
    String question(String series) {
        return "min_over_time(" + series + "[" + step.toSeconds() + "s])";
    }

    /** What follows the expression, once for each part. */
    List<String> ranges() {
        List<String> ranges = new ArrayList<>();
        Duration part = step.multipliedBy(POINTS);
        for (Instant from = span.from(); from.isBefore(span.to()); from = from.plus(part)) {
            Instant end = from.plus(part);
            Instant to = end.isBefore(span.to()) ? end : span.to();
            ranges.add("&start=" + from.plus(step).getEpochSecond() + "&end=" + to.getEpochSecond() + "&step="
                    + step.toSeconds());
        }
        return ranges;
    }

    /** Steps that follow one another, as one; those of several series together. */
    List<Span> spans(List<Result> results) {
        TreeSet<Instant> ends = new TreeSet<>();
        results.forEach(result -> result.points().forEach(point -> ends.add(point.at())));
        List<Span> spans = new ArrayList<>();
        for (Instant end : ends) {
            Instant from = end.minus(step);
            int last = spans.size() - 1;
            if (last >= 0 && !spans.get(last).to().isBefore(from)) {
                spans.set(last, new Span(spans.get(last).from(), end));
            } else {
                spans.add(new Span(from, end));
            }
        }
        return spans;
    }

    /** Whether it still went on at the end. */
    boolean isOpen(Span episode) {
        return !episode.to().plus(step).isBefore(span.to());
    }
}
