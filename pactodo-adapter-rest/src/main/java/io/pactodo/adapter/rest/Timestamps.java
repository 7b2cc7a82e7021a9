package io.pactodo.adapter.rest;

import io.pactodo.domain.task.TaskRefused;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;

/** Instants as JSON and parameters say them (RFC 3339). */
final class Timestamps {
    private static final Pattern SHAPE = Pattern.compile(
            "[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt][0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?([Zz]|[+-][0-9]{2}:[0-9]{2})");
    private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("9999-12-31T23:59:59.999999999Z");

    private Timestamps() {}

    /** An instant of the server, which lies within the years that RFC 3339 can say. */
    static String of(Instant instant) {
        return instant.toString();
    }

    /**
     * What an instant is in RFC 3339; empty beyond its years 0000 to 9999, where a local time at the edge of the
     * calendar can lie in UTC.
     */
    static Optional<String> ifSayable(Instant instant) {
        return instant.isBefore(FIRST) || instant.isAfter(END) ? Optional.empty() : Optional.of(of(instant));
    }

    /**
     * The instant that is said.
     *
     * @throws TaskRefused.Invalid when none is
     */
    static Instant instant(String text) {
        if (SHAPE.matcher(text).matches()) {
            try {
                return OffsetDateTime.parse(text)
                        .withOffsetSameInstant(ZoneOffset.UTC)
                        .toInstant();
            } catch (DateTimeException noSuchTime) {
                throw invalid(text);
            }
        }
        throw invalid(text);
    }

    private static TaskRefused.Invalid invalid(String text) {
        return new TaskRefused.Invalid(
                "invalid_instant",
                "\"" + Shown.of(text)
                        + "\" is no instant: send one such as 2026-03-29T01:00:00Z (RFC 3339, at most microseconds; in a URL a + is"
                        + " written %2B).");
    }
}
