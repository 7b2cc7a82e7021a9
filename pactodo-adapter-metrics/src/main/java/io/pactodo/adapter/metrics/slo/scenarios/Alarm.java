package io.pactodo.adapter.metrics.slo.scenarios;

import io.pactodo.adapter.metrics.slo.catalogue.Catalogue;
import io.pactodo.adapter.metrics.slo.catalogue.Promise;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** When an outage is told of, by the objective that it breaks. */
final class Alarm {
    private Alarm() {}

    /**
     * After how many seconds in which everything is bad the first alert comes of those that see the last seconds.
     *
     * @return empty when there is no such objective, or nobody is told that soon
     */
    static Optional<Long> first(Catalogue catalogue, String slo) {
        return catalogue.promises().stream()
                .filter(promise -> promise.name().equals(slo))
                .flatMap(Alarm::all)
                .min(Comparator.naturalOrder())
                .map(Duration::toSeconds);
    }

    private static Stream<Duration> all(Promise promise) {
        return promise.policies().stream()
                .filter(policy -> policy.alert().longWindow().compareTo(Catalogue.LONGEST_RAW) <= 0)
                .flatMap(policy -> policy
                        .alert()
                        .raisedAfter(BigDecimal.ONE, promise.objective().budget())
                        .stream());
    }

    /** How many minutes an outage has to go on that this is seen in it; and no fewer than that many. */
    static int minutes(Optional<Long> seconds, int least) {
        return Math.max(least, seconds.map(all -> (int) (all + 59) / 60).orElse(0));
    }
}
