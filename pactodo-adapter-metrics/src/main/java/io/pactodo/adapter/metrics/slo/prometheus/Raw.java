package io.pactodo.adapter.metrics.slo.prometheus;

import io.pactodo.domain.drill.Watched.Reading;
import io.pactodo.domain.slo.AlertEpisode;
import io.pactodo.domain.slo.Span;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes of the samples of a short time, as they were taken, when something was so. */
final class Raw {
    /** Three evaluations: what was not so for that long began anew. */
    private static final Duration GAP = Duration.ofSeconds(15);

    private Raw() {}

    /** What stands behind a series to have its samples of a time, which ends when the question says. */
    static String range(Span span) {
        return "[" + length(span) + "s]";
    }

    /** How long a time is, in whole seconds, rounded up. */
    static long length(Span span) {
        return span.length().plusMillis(999).toSeconds();
    }

    /** An instant as Prometheus writes it. */
    static String seconds(Instant at) {
        return BigDecimal.valueOf(at.toEpochMilli(), 3).toPlainString();
    }

    /** All values, the earliest first. */
    static List<Reading> readings(List<Result> results) {
        return points(results)
                .map(point -> new Reading(point.at(), point.value()))
                .toList();
    }

    /** When there was the first value. */
    static Optional<Instant> first(List<Result> results) {
        return points(results).map(Result.Point::at).findFirst();
    }

    /** When each alert fired: a result is one. */
    static List<AlertEpisode> episodes(List<Result> results, Span span) {
        return results.stream()
                .flatMap(result -> episodes(result, span))
                .sorted(Comparator.comparing(episode -> episode.span().from()))
                .toList();
    }

    private static Stream<AlertEpisode> episodes(Result alert, Span span) {
        List<Span> spans = new ArrayList<>();
        for (Result.Point point : alert.points()) {
            int last = spans.size() - 1;
            if (last >= 0 && !spans.get(last).to().plus(GAP).isBefore(point.at())) {
                spans.set(
                        last,
                        new Span(
                                spans.get(last).from(),
                                later(point.at(), spans.get(last).to())));
            } else {
                spans.add(new Span(point.at(), point.at().plusMillis(1)));
            }
        }
        return spans.stream()
                .map(when -> new AlertEpisode(
                        alert.label("alertname"),
                        alert.label("severity"),
                        Optional.of(alert.label("slo")).filter(slo -> !slo.isEmpty()),
                        when,
                        when.to().plus(GAP).isAfter(span.to())));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Stream<Result.Point> points(List<Result> results) {
        return results.stream()
                .flatMap(result -> result.points().stream())
                .sorted(Comparator.comparing(Result.Point::at));
    }
}
