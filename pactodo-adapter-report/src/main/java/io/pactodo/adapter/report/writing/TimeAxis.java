package io.pactodo.adapter.report.writing;

import io.pactodo.domain.slo.Span;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Which instants are named below a chart: round ones in UTC, and few enough for a phone. */
final class TimeAxis {
    private static final int MOST = 6;
    /** Nearer to it, a name would not fit below its instant. */
    private static final double EDGE = 0.05;

    private static final Duration DAY = Duration.ofDays(1);
    private static final List<Duration> STEPS = Stream.of(
                    "PT1S", "PT5S", "PT15S", "PT30S", "PT1M", "PT2M", "PT5M", "PT15M", "PT30M", "PT1H", "PT3H", "PT6H",
                    "PT12H", "P1D", "P2D", "P5D", "P10D", "P30D", "P90D")
            .map(Duration::parse)
            .toList();
    private static final DateTimeFormatter DATE = formatter("d MMM");
    private static final DateTimeFormatter MINUTE = formatter("HH:mm");
    private static final DateTimeFormatter SECOND = formatter("HH:mm:ss");

    private final Span period;
    private final Width width;

    TimeAxis(Span period) {
        this.period = period;
        this.width = new Width(period);
    }

    /** A named instant, and where it lies, from 0 to 1. */
    record Tick(double share, String name) {}

    List<Tick> ticks() {
        long step = step().toMillis();
        List<Tick> ticks = new ArrayList<>();
        for (long at = ceiling(period.from().toEpochMilli(), step);
                at <= period.to().toEpochMilli();
                at += step) {
            Instant instant = Instant.ofEpochMilli(at);
            double share = width.share(instant);
            if (share >= EDGE && share <= 1 - EDGE) {
                ticks.add(new Tick(share, name(instant)));
            }
        }
        return ticks;
    }

    private Duration step() {
        return STEPS.stream()
                .filter(step -> period.length().dividedBy(step) <= MOST)
                .findFirst()
                .orElse(period.length().dividedBy(MOST));
    }

    private String name(Instant instant) {
        if (instant.getEpochSecond() % DAY.toSeconds() == 0) {
            return DATE.format(instant);
        }
        return (step().compareTo(Duration.ofMinutes(1)) < 0 ? SECOND : MINUTE).format(instant);
    }

    private static long ceiling(long number, long step) {
        return Math.floorDiv(number + step - 1, step) * step;
    }

    private static DateTimeFormatter formatter(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).withZone(ZoneOffset.UTC);
    }
}
