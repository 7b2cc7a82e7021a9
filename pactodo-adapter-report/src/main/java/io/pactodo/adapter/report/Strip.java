package io.pactodo.adapter.report;

import io.pactodo.adapter.report.Bars.Bar;
import io.pactodo.adapter.report.Curve.Line;
import io.pactodo.adapter.report.Curve.Point;
import io.pactodo.adapter.report.Timeline.Lane;
import io.pactodo.domain.slo.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Draws a chart in a row of characters, each of which stands for an equal part of the time. */
final class Strip {
    private static final int WIDTH = 60;
    private static final String HEIGHTS = "▁▂▃▄▅▆▇█";
    private static final String NOTHING = "·";

    private final Span period;

    Strip(Span period) {
        this.period = period;
    }

    /** The lowest values of a line, between the ends of an axis. */
    String line(Line line, ValueAxis axis) {
        return row(part -> line.pieces().stream()
                .flatMap(piece -> lowest(piece, part).stream())
                .min(Comparator.naturalOrder())
                .map(value -> height(axis.share(value)))
                .orElse(NOTHING));
    }

    /** Where no point lies between two, the one before still holds. */
    private static Optional<Double> lowest(List<Point> piece, Span part) {
        Point last = piece.get(piece.size() - 1);
        Optional<Point> before = piece.stream()
                .filter(point -> point.at().isBefore(part.from()))
                .filter(point -> !point.equals(last))
                .reduce((earlier, later) -> later);
        Stream<Point> within = piece.stream()
                .filter(point ->
                        !point.at().isBefore(part.from()) && !point.at().isAfter(part.to()));
        return within.map(Point::value).min(Comparator.naturalOrder()).or(() -> before.map(Point::value));
    }

    /** The highest bars, compared with the highest of all. */
    String bars(List<Bar> bars) {
        double highest = bars.stream().mapToDouble(Bar::value).max().orElse(0);
        return row(part -> {
            OptionalDouble value = bars.stream()
                    .filter(bar -> meet(bar.when(), part))
                    .mapToDouble(Bar::value)
                    .max();
            return value.isEmpty() || highest == 0 ? NOTHING : height(value.getAsDouble() / highest);
        });
    }

    /** The worst states. */
    String lane(Lane lane) {
        return row(part -> lane.stretches().stream()
                .filter(stretch -> meet(stretch.when(), part))
                .map(stretch -> stretch.tone())
                .reduce((one, other) -> weight(one) >= weight(other) ? one : other)
                .map(Strip::sign)
                .orElse(NOTHING));
    }

    private static boolean meet(Span one, Span other) {
        return one.from().isBefore(other.to()) && other.from().isBefore(one.to());
    }

    private static int weight(Tone tone) {
        return List.of(Tone.PLAIN, Tone.UNKNOWN, Tone.GOOD, Tone.WATCH, Tone.BAD)
                .indexOf(tone);
    }

    private static String sign(Tone tone) {
        return switch (tone) {
            case GOOD -> "▁";
            case WATCH -> "▄";
            case BAD -> "█";
            case UNKNOWN -> "?";
            case PLAIN -> NOTHING;
        };
    }

    private static String height(double share) {
        int last = HEIGHTS.length() - 1;
        return HEIGHTS.substring((int) Math.round(share * last), (int) Math.round(share * last) + 1);
    }

    private String row(Function<Span, String> character) {
        return IntStream.range(0, WIDTH).mapToObj(this::part).map(character).collect(Collectors.joining());
    }

    private Span part(int number) {
        return new Span(instant(number), instant(number + 1));
    }

    private Instant instant(int number) {
        return period.from().plus(Duration.ofMillis(period.length().toMillis() * number / WIDTH));
    }

    /** The instants at both ends, as far apart as the row is wide. */
    String ends() {
        String from = Wording.minute(period.from());
        String to = Wording.minute(period.to());
        return Stream.of(from, " ".repeat(WIDTH - from.length() - to.length()), to)
                .collect(Collectors.joining());
    }
}
