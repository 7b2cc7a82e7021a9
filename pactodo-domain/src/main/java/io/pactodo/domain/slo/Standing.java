package io.pactodo.domain.slo;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * How it stands with all that was promised.
 *
 * @param source where the figures come from
 * @param at when they were read
 * @param objectives each objective, in the sequence in which they were written
 * @param alerts of what somebody was told and what still goes on, the longest open first
 * @since 0.1.0
 */
public record Standing(Source source, Instant at, List<MeasuredObjective> objectives, Figure<List<OpenAlert>> alerts) {
    /** Takes copies. */
    public Standing {
        objectives = List.copyOf(objectives);
        alerts = alerts.map(List::copyOf);
    }

    /**
     * {@return whether the whole promise is kept, as far as anybody knows: what could not be measured counts when
     * nothing could} An alert that is about no objective puts the promise at risk, too.
     */
    public Verdict verdict() {
        List<OpenAlert> open = alerts.value().orElse(List.of());
        Stream<Verdict> known = objectives.stream()
                .map(objective -> objective.verdict(open))
                .filter(verdict -> verdict != Verdict.UNKNOWN);
        Stream<Verdict> told = open.stream().map(alert -> Verdict.AT_RISK);
        return Stream.concat(known, told).max(Comparator.naturalOrder()).orElse(Verdict.UNKNOWN);
    }
}
