package io.pactodo.adapter.report.writing;

import io.pactodo.domain.slo.Span;
import java.time.Duration;
import java.time.Instant;

/** The width of a chart, which stands for a time. */
record Width(Span time) {
    /** Where an instant lies: 0 at the left edge and before, 1 at the right one and after. */
    double share(Instant instant) {
        double share = (double) Duration.between(time.from(), instant).toMillis()
                / time.length().toMillis();
        return Math.min(1, Math.max(0, share));
    }
}
