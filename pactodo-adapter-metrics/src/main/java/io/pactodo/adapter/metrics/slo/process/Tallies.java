package io.pactodo.adapter.metrics.slo.process;

import io.pactodo.domain.slo.Compliance;
import io.pactodo.domain.slo.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * What had been counted at earlier moments, so that a window can be told apart from all that was before it. There is one a
 * minute for an hour, one in five minutes for a day, and one an hour for the longest window: some thousand for 30 days.
 */
final class Tallies {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Duration longest;
    private final NavigableMap<Instant, Map<String, Compliance>> all = new TreeMap<>();

    /**
     * @param since when nothing had been counted
     * @param longest how far back somebody looks
     */
    Tallies(Instant since, Duration longest) {
        this.longest = longest;
        all.put(since, Map.of());
    }

    /**
     * What had been counted by then.
     *
     * @param at when
     * @param counted of each objective, by its name; one that is not there had counted nothing
     */
    record Tally(Instant at, Map<String, Compliance> counted) {
        private static Tally of(Map.Entry<Instant, Map<String, Compliance>> entry) {
            return new Tally(entry.getKey(), entry.getValue());
        }

        /** What was counted of an objective between then and now. */
        Compliance until(Compliance now, String slo) {
            Compliance then = counted.getOrDefault(slo, new Compliance(0, 0));
            double total = Math.max(0, now.total() - then.total());
            return new Compliance(Math.min(Math.max(0, now.bad() - then.bad()), total), total);
        }
    }

    /** Keeps what was counted, if it is the first of its minute, and forgets what is told apart no more. */
    synchronized void add(Instant at, Map<String, Compliance> counted) {
        if (slot(at, MINUTE) > slot(all.lastKey(), MINUTE)) {
            all.put(at, Map.copyOf(counted));
            thin(at);
        }
    }

    private void thin(Instant now) {
        Instant oldest = now.minus(longest).minus(grain(longest));
        all.headMap(oldest).clear();
        OptionalLong kept = OptionalLong.empty();
        for (var each = all.keySet().iterator(); each.hasNext(); ) {
            Instant at = each.next();
            Duration grain = grain(Duration.between(at, now));
            long begin = slot(at, grain) * grain.toSeconds();
            if (kept.isPresent() && kept.getAsLong() == begin) {
                each.remove();
            }
            kept = OptionalLong.of(begin);
        }
    }

    private static long slot(Instant at, Duration grain) {
        return Math.floorDiv(at.getEpochSecond(), grain.toSeconds());
    }

    private static Duration grain(Duration age) {
        if (age.compareTo(Duration.ofMinutes(62)) <= 0) {
            return MINUTE;
        }
        return age.compareTo(Duration.ofMinutes(1450)) <= 0 ? Duration.ofMinutes(5) : Duration.ofHours(1);
    }

    /** The one that a window begins with, as far as there is one. A calendar's begins no earlier than it does. */
    synchronized Tally begin(Window window, Instant now) {
        Instant begin = window.begin(now);
        Optional<Tally> before = Optional.ofNullable(all.floorEntry(begin)).map(Tally::of);
        Optional<Tally> after = Optional.ofNullable(all.ceilingEntry(begin)).map(Tally::of);
        return window.alignment() == Window.Alignment.CALENDAR
                ? after.or(() -> before).orElseThrow()
                : lately(window.length(), now).or(() -> after).or(() -> before).orElseThrow();
    }

    /** The one about so long ago; empty where none is near. */
    synchronized Optional<Tally> lately(Duration length, Instant now) {
        Instant begin = now.minus(length);
        return Optional.ofNullable(all.floorEntry(begin))
                .map(Tally::of)
                .filter(tally -> Duration.between(tally.at(), begin)
                                .compareTo(grain(length).multipliedBy(2))
                        <= 0);
    }
}
