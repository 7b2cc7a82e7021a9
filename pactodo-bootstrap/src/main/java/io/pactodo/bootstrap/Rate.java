package io.pactodo.bootstrap;

import java.time.Duration;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * So much in so much time, as a text such as {@code 100/s} or {@code 600/5m} says it.
 *
 * @param count how much, 1 to 999,999,999
 * @param window in how long, in whole seconds: 1 s to a day
 */
record Rate(int count, Duration window) {
    private static final Pattern SHAPE = Pattern.compile("([1-9][0-9]{0,8})/([1-9][0-9]{0,4})?([smh])");

    /** @throws Meaning.Mistake for a text that says no such thing */
    static Rate read(String text) {
        var matcher = SHAPE.matcher(text);
        if (!matcher.matches()) {
            throw new Meaning.Mistake("must look like 100/s, 600/5m or 10000/h: so many requests in so many seconds,"
                    + " minutes or hours");
        }
        var window = window(matcher);
        if (window.compareTo(Duration.ofDays(1)) > 0) {
            throw new Meaning.Mistake("must be about no more than 24h");
        }
        return new Rate(Integer.parseInt(matcher.group(1)), window);
    }

    private static Duration window(MatchResult match) {
        var units = match.group(2) == null ? 1 : Integer.parseInt(match.group(2));
        return switch (match.group(3)) {
            case "s" -> Duration.ofSeconds(units);
            case "m" -> Duration.ofMinutes(units);
            default -> Duration.ofHours(units);
        };
    }
}
