package io.pactodo.adapter.metrics.slo.catalogue;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** How times are written in OpenSLO's files and in PromQL. */
public final class Durations {
    private static final Pattern FORM = Pattern.compile("([1-9][0-9]{0,8}|0)(ms|s|m|h|d|w)");

    private Durations() {}

    /**
     * Reads {@code 300ms}, {@code 5m} or {@code 30d}. Months and longer are no fixed time, and PromQL has none.
     *
     * @return empty when it is something else
     */
    public static Optional<Duration> parse(String text) {
        java.util.regex.Matcher form = FORM.matcher(text);
        return form.matches() ? Optional.of(of(form.toMatchResult())) : Optional.empty();
    }

    private static Duration of(MatchResult form) {
        long count = Long.parseLong(form.group(1));
        return switch (form.group(2)) {
            case "ms" -> Duration.ofMillis(count);
            case "s" -> Duration.ofSeconds(count);
            case "m" -> Duration.ofMinutes(count);
            case "h" -> Duration.ofHours(count);
            case "d" -> Duration.ofDays(count);
            default -> Duration.ofDays(7 * count);
        };
    }

    /** In the largest unit that leaves nothing over: {@code 30d}, {@code 90m}. */
    public static String promQl(Duration time) {
        long seconds = time.toSeconds();
        if (seconds % 86_400 == 0 && seconds > 0) {
            return seconds / 86_400 + "d";
        }
        if (seconds % 3_600 == 0 && seconds > 0) {
            return seconds / 3_600 + "h";
        }
        return seconds % 60 == 0 && seconds > 0 ? seconds / 60 + "m" : seconds + "s";
    }
}
