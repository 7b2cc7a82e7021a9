package io.pactodo.domain.drill;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * When what was reached.
 *
 * @param reached the milestones that were reached; those that were not are missing
 * @since 0.1.0
 */
public record DrillTimeline(Map<Milestone, Instant> reached) {
    /** Takes a copy. */
    public DrillTimeline {
        reached = Map.copyOf(reached);
    }

    /** {@return a timeline on which nothing is reached yet} */
    public static DrillTimeline empty() {
        return new DrillTimeline(Map.of());
    }

    /**
     * {@return the same with one more milestone, or with a better time of it}
     *
     * @param milestone what was reached
     * @param at when, as one of those saw it who look
     */
    public DrillTimeline with(Milestone milestone, Instant at) {
        var all = new TreeMap<>(reached);
        all.put(milestone, at);
        return new DrillTimeline(all);
    }

    /**
     * {@return when it was reached; empty when it was not}
     *
     * @param milestone what was to be reached
     */
    public Optional<Instant> at(Milestone milestone) {
        return Optional.ofNullable(reached.get(milestone));
    }

    /**
     * How long it took from one to the other.
     *
     * @param first where the time begins
     * @param second where it ends
     * @return zero when clocks disagree about which came first; empty when one of them was not reached
     */
    public Optional<Duration> between(Milestone first, Milestone second) {
        return at(first)
                .flatMap(from -> at(second).map(to -> Duration.between(from, to)))
                .map(time -> time.isNegative() ? Duration.ZERO : time);
    }
}
