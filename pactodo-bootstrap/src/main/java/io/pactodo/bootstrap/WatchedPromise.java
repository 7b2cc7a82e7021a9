package io.pactodo.bootstrap;

import io.pactodo.adapter.metrics.OwnCounters;
import io.pactodo.adapter.metrics.slo.ObjectivesAsCode;
import io.pactodo.application.Measurements;
import io.pactodo.domain.slo.History;
import io.pactodo.domain.slo.Span;
import io.pactodo.domain.slo.Standing;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the objectives: by the Prometheus that was named, or else by this process. The objectives are read when
 * somebody first asks for them, so that a start need not wait for what most servers are asked for later.
 */
final class WatchedPromise implements Measurements {
    private final Configuration.Slo wanted;
    private final OwnCounters counters;
    private final InstantSource clock;
    private final Instant since;
    private @Nullable Measurements measurements;

    /**
     * @param wanted which objectives, and whom to ask
     * @param counters what this process counts from now on
     * @param clock what time it is
     */
    WatchedPromise(Configuration.Slo wanted, OwnCounters counters, InstantSource clock) {
        this.wanted = wanted;
        this.counters = counters;
        this.clock = clock;
        this.since = clock.instant();
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
                    .map(url -> objectives.askedOf(URI.create(url.value()), clock))
                    .orElseGet(() -> objectives.countedBy(counters, since, clock));
            measurements = known;
        }
        return known;
    }
}
