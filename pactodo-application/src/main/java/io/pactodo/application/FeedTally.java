package io.pactodo.application;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/** Counts what became of messages. Safe for use by any number of threads. */
final class FeedTally {
    private final Map<Kind, Long> counts = new EnumMap<>(Kind.class);

    enum Kind {
        TAKEN,
        FAILED,
        GIVEN_UP
    }

    synchronized void add(Kind kind) {
        counts.merge(kind, 1L, Long::sum);
    }

    synchronized FeedFigures figures(long pending, Duration oldest, boolean disabled) {
        return new FeedFigures(count(Kind.TAKEN), count(Kind.FAILED), count(Kind.GIVEN_UP), pending, oldest, disabled);
    }

    private long count(Kind kind) {
        return counts.getOrDefault(kind, 0L);
    }
}
