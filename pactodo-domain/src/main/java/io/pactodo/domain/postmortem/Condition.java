package io.pactodo.domain.postmortem;

import io.pactodo.domain.slo.Span;
import java.util.List;

/**
 * Whether something was all right, as far as it was looked at.
 *
 * @param name of the thing, for people
 * @param good while it was, the earliest first
 * @param bad while it was not, the earliest first
 * @since 0.1.0
 */
public record Condition(String name, List<Span> good, List<Span> bad) {
    /** Takes copies. */
    public Condition {
        good = List.copyOf(good);
        bad = List.copyOf(bad);
    }
}
