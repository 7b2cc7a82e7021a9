package io.pactodo.adapter.report.document;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How numbers and times are written for people: the same on every machine, whatever its language. */
public final class InWords {
    private static final DecimalFormatSymbols SIGNS = DecimalFormatSymbols.getInstance(Locale.ROOT);
    private static final DateTimeFormatter MINUTE = formatter("yyyy-MM-dd HH:mm");
    private static final DateTimeFormatter CLOCK = formatter("HH:mm:ss");
    private static final DateTimeFormatter SECOND = formatter("yyyy-MM-dd HH:mm:ss");

    private InWords() {}

    private static DateTimeFormatter formatter(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).withZone(ZoneOffset.UTC);
    }

    /** A number with no more digits than it needs, three of them behind the point at most. */
    public static String plain(double number) {
        return format("#,##0.###", number, RoundingMode.HALF_UP);
    }

    /** How many; a fraction only while there are few, as Prometheus extrapolates. */
    public static String count(double number) {
        return format(Math.abs(number) < 100 ? "#,##0.#" : "#,##0", number, RoundingMode.HALF_UP);
    }

    /** A share as a percentage. */
    public static String percent(double share) {
        return format(Math.abs(share) < 0.1 ? "#,##0.##" : "#,##0.#", share * 100, RoundingMode.HALF_UP) + " %";
    }

    /** What was achieved, rounded down, so that a promise that was missed never looks kept: 99.8999 % is no 99.9 %. */
    public static String achieved(double share, BigDecimal target) {
        int places = Math.max(3, target.scale() - 2);
        BigDecimal percentage = BigDecimal.valueOf(share).movePointRight(2).setScale(places, RoundingMode.FLOOR);
        return percentage.stripTrailingZeros().toPlainString() + " %";
    }

    /** A time in its two largest units: {@code 43 min 12 s}. */
    public static String time(Duration time) {
        if (time.isNegative()) {
            return "−" + time(time.negated());
        }
        if (time.compareTo(Duration.ofMinutes(1)) < 0) {
            return time.toSeconds() + " s";
        }
        if (time.compareTo(Duration.ofHours(1)) < 0) {
            return two(time.toMinutes(), "min", time.toSecondsPart(), "s");
        }
        return time.compareTo(Duration.ofDays(1)) < 0
                ? two(time.toHours(), "h", time.toMinutesPart(), "min")
                : two(time.toDays(), "d", time.toHoursPart(), "h");
    }

    private static String two(long large, String unit, int small, String smallUnit) {
        return large + " " + unit + (small == 0 ? "" : " " + small + " " + smallUnit);
    }

    /** An instant in UTC, to the minute: {@code 2026-11-23 14:05}. */
    public static String minute(Instant instant) {
        return MINUTE.format(instant);
    }

    /** An instant in UTC, to the second. */
    public static String second(Instant instant) {
        return SECOND.format(instant);
    }

    /** The time of day in UTC, to the second: {@code 14:05:09}. */
    public static String clock(Instant instant) {
        return CLOCK.format(instant);
    }

    /** A format of its own for each number: one that is shared is not safe for threads. */
    private static String format(String pattern, double number, RoundingMode mode) {
        DecimalFormat format = new DecimalFormat(pattern, SIGNS);
        format.setRoundingMode(mode);
        String text = format.format(number);
        return text.equals("-0") ? "0" : text.replace('-', '−');
    }
}
