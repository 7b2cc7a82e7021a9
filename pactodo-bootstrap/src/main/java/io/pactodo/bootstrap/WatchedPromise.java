package io.pactodo.bootstrap;

import io.pactodo.adapter.metrics.OwnCounters;
import io.pactodo.adapter.metrics.slo.ObjectivesAsCode;
import io.pactodo.application.Measurements;
import io.pactodo.domain.slo.History;
import io.pactodo.domain.slo.Span;
import io.pactodo.domain.slo.Standing;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the objectives: by the Prometheus that was named, or else by this process, which then looks once a minute,
 * so that it can tell the last hour from all that was before. The objectives are read when somebody first asks for them, so
 * that a start need not wait for what most servers are asked for later.
 */
final class WatchedPromise implements Measurements, AutoCloseable {
    private static final String PROMETHEUS =
            Setting.PROMETHEUS_URL.flag().orElseThrow() + " or " + Setting.PROMETHEUS_URL.variable();
    private static final Duration LOOK = Duration.ofMinutes(1);

    private final Configuration.Slo wanted;
    private final OwnCounters counters;
    private final InstantSource clock;
    private final Instant since;
    private final Optional<Rounds> rounds;
    private @Nullable Measurements measurements;

    private WatchedPromise(Configuration.Slo wanted, OwnCounters counters, InstantSource clock) {
        this.wanted = wanted;
        this.counters = counters;
        this.clock = clock;
        this.since = clock.instant();
        this.rounds = wanted.prometheus().isPresent()
                ? Optional.empty()
                : Optional.of(Rounds.start("pactodo-promise", this::look, Pauses.upToMultiplesOf(LOOK, clock)));
    }

    /**
     * Begins.
     *
     * @param wanted which objectives, and whom to ask
     * @param counters what this process counts from now on
     * @param clock what time it is
     */
    static WatchedPromise open(Configuration.Slo wanted, OwnCounters counters, InstantSource clock) {
        return new WatchedPromise(wanted, counters, clock);
    }

    @Override
    public Standing now() {
        return measurements().now();
    }

    @Override
    public History history(Span span, Duration step) {
        return measurements().history(span, step);
    }

    private synchronized Measurements measurements() {
        var known = measurements;
        if (known == null) {
            var objectives = wanted.objectives().orElseGet(ObjectivesAsCode::shipped);
            known = wanted.prometheus()
                    .map(url -> objectives.askedOf(new GivenPrometheus(url, wanted.namedBy()).untold(), clock))
                    .orElseGet(() -> objectives.countedBy(counters, since, clock, PROMETHEUS));
            measurements = known;
        }
        return known;
    }

    private boolean look() {
        now();
        return false;
    }

    /** Looks no more. */
    @Override
    public void close() {
        rounds.ifPresent(Rounds::close);
    }
}
