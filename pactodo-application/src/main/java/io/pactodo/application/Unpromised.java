package io.pactodo.application;

import io.pactodo.domain.slo.Figure;
import io.pactodo.domain.slo.History;
import io.pactodo.domain.slo.Source;
import io.pactodo.domain.slo.Span;
import io.pactodo.domain.slo.Standing;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Stands where nobody promised anything. */
record Unpromised() implements Measurements {
    private static final String REASON = "Nothing was promised here, so nothing is measured.";

    @Override
    public Standing now() {
        return new Standing(new Source.OwnCounters(Instant.EPOCH), Instant.EPOCH, List.of(), Figure.missing(REASON));
    }

    @Override
    public History history(Span span, Duration step) {
        return new History(
                new Source.OwnCounters(Instant.EPOCH), span, List.of(), Figure.missing(REASON), Figure.missing(REASON));
    }
}
