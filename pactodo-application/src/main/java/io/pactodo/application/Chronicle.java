package io.pactodo.application;

import io.pactodo.domain.postmortem.Traces;
import io.pactodo.domain.slo.Span;

/**
 * Knows what was measured while something went wrong. What it cannot tell is a gap with its reason, a sentence for people without
 * secrets: it throws nothing when whoever measures is away, and answers within seconds when that one hangs.
 *
 * @since 0.1.0
 */
public interface Chronicle {
    /**
     * What is left of a time.
     *
     * @param span what happened in it; over by now
     */
    Traces during(Span span);
}
