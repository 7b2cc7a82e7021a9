package io.pactodo.adapter.report.writing;

import io.pactodo.adapter.report.document.Bars.Bar;
import io.pactodo.adapter.report.document.Curve.Point;
import io.pactodo.adapter.report.document.InWords;
import io.pactodo.adapter.report.document.Mark;
import io.pactodo.adapter.report.document.Marks;
import io.pactodo.adapter.report.document.Timeline.Lane;
import io.pactodo.adapter.report.document.Tone;
import io.pactodo.domain.slo.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BinaryOperator;
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

    /** The worst values of runs of points, between the ends of an axis. */
    String line(List<List<Point>> pieces, ValueAxis axis, BinaryOperator<Double> worse) {
        return row(part -> pieces.stream()
                .flatMap(piece -> worst(piece, part, worse).stream())
                .reduce(worse)
                .map(value -> height(axis.share(value)))
                .orElse(NOTHING));
    }

    /** Where no point lies between two, the one before still holds; after the last, nothing does. */
    private static Optional<Double> worst(List<Point> piece, Span part, BinaryOperator<Double> worse) {
        Point last = piece.get(piece.size() - 1);
        if (last.at().isBefore(part.from())) {
            return Optional.empty();
        }
        Optional<Point> before =
                piece.stream().filter(point -> point.at().isBefore(part.from())).reduce((earlier, later) -> later);
        Stream<Point> within = piece.stream()
                .filter(point ->
                        !point.at().isBefore(part.from()) && !point.at().isAfter(part.to()));
        return within.map(Point::value).reduce(worse).or(() -> before.map(Point::value));
    }

    /** The numbers of marks, each below its moment, or as near to it as the one before lets it. */
    String marks(Marks marks) {
        StringBuilder row = new StringBuilder();
        for (Mark mark : marks.within(period)) {
            int column = (int) Math.min(WIDTH - 1, new Width(period).share(mark.at()) * WIDTH);
            row.append(" ".repeat(Math.max(row.isEmpty() ? 0 : 1, column - row.length())))
                    .append(marks.number(mark));
        }
        return row.toString();
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
        return row(part -> lane.states().stream()
                .filter(state -> meet(state.when(), part))
                .map(state -> state.tone())
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

    /** The instants at both ends, as far apart as the row is wide; of a short time to the second. */
    String ends() {
        boolean isShort = period.length().compareTo(Duration.ofHours(1)) < 0;
        String from = isShort ? InWords.second(period.from()) : InWords.minute(period.from());
        String to = isShort ? InWords.second(period.to()) : InWords.minute(period.to());
        return Stream.of(from, " ".repeat(WIDTH - from.length() - to.length()), to)
                .collect(Collectors.joining());
    }
}
