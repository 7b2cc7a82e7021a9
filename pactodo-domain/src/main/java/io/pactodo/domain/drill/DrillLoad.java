package io.pactodo.domain.drill;

import io.pactodo.domain.drill.Shot.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What clients met.
 *
 * @param perSecond how many requests a second were to be sent
 * @param shots all of them, the earliest first
 * @since 0.1.0
 */
public record DrillLoad(int perSecond, List<Shot> shots) {
    /**
     * Takes a copy, in the order of time.
     *
     * @throws IllegalArgumentException when there are none a second
     */
    public DrillLoad {
        if (perSecond < 1) {
            throw new IllegalArgumentException("A load is one request a second at least, not " + perSecond + ".");
        }
        shots = shots.stream().sorted(Comparator.comparing(Shot::intended)).toList();
    }

    /**
     * {@return how many requests had that outcome}
     *
     * @param outcome the one to count
     */
    public long count(Outcome outcome) {
        return shots.stream().filter(shot -> shot.outcome() == outcome).count();
    }

    /**
     * How long nobody was served: the seconds in which requests were to be sent and none of them was answered well.
     *
     * @return in whole seconds
     */
    public Duration unserved() {
        Map<Long, Boolean> bySecond = shots.stream()
                .collect(Collectors.toMap(
                        shot -> shot.intended().getEpochSecond(),
                        shot -> shot.outcome() == Outcome.SERVED,
                        Boolean::logicalOr,
                        TreeMap::new));
        return Duration.ofSeconds(
                bySecond.values().stream().filter(isServed -> !isServed).count());
    }

    /**
     * {@return those requests that were to be sent from the one instant on and before the other}
     *
     * @param from included
     * @param to not included
     */
    public DrillLoad between(Instant from, Instant to) {
        return new DrillLoad(
                perSecond,
                shots.stream()
                        .filter(shot -> !shot.intended().isBefore(from)
                                && shot.intended().isBefore(to))
                        .toList());
    }

    /**
     * How long those that were served took at most, the slowest left out.
     *
     * @param share which share of them is looked at: 0.95 for the 95th percentile; above 0 and at most 1
     * @return empty when none was served
     */
    public Optional<Duration> latency(double share) {
        List<Duration> sorted = shots.stream()
                .filter(shot -> shot.outcome() == Outcome.SERVED)
                .map(Shot::latency)
                .sorted()
                .toList();
        if (sorted.isEmpty()) {
            return Optional.empty();
        }
        int rank = (int) Math.ceil(share * sorted.size());
        return Optional.of(sorted.get(Math.min(sorted.size(), Math.max(1, rank)) - 1));
    }
}
