package io.pactodo.application;

import io.pactodo.domain.slo.History;
import io.pactodo.domain.slo.Span;
import io.pactodo.domain.slo.Standing;
import java.time.Duration;

/**
 * Knows what was measured of all that was promised. Whatever it cannot tell is a gap with its reason: it throws nothing
 * when whoever measures is away, and it answers within seconds when that one hangs. Safe for use by any number of threads.
 *
 * <ol>
 *   <li>Each objective is told of once, always in the same sequence.
 *   <li>What cannot be had is a gap, and its reason is a sentence for people, without secrets.
 *   <li>A history keeps to its time: each part begins and ends within it, and parts of one objective do not overlap.
 * </ol>
 *
 * @since 0.1.0
 */
public interface Measurements {
    /** Nothing was promised: there is nothing to measure. */
    Measurements NONE = new Unpromised();

    /** The least step of a history, and what its beginning and end are multiples of since 1970. */
    Duration GRAIN = Duration.ofMinutes(5);

    /** {@return how it stands now, or a few seconds ago} */
    Standing now();

    /**
     * {@return how it went}
     *
     * @param span from a multiple of the step to a multiple of {@link #GRAIN}, since 1970; the last step is cut off
     *     there
     * @param step a multiple of {@link #GRAIN}
     */
    History history(Span span, Duration step);
}
