package io.pactodo.domain.slo;

import java.util.List;

/**
 * How it went with all that was promised.
 *
 * @param source where the figures come from
 * @param span the time that was asked for
 * @param objectives each objective, in the sequence in which they were written
 * @param alerts of what somebody was told, the earliest first
 * @param away when the service could not be reached, the earliest first
 * @since 0.1.0
 */
public record History(
        Source source,
        Span span,
        List<ObjectiveHistory> objectives,
        Figure<List<AlertEpisode>> alerts,
        Figure<List<Span>> away) {
    /** Takes copies. */
    public History {
        objectives = List.copyOf(objectives);
        alerts = alerts.map(List::copyOf);
        away = away.map(List::copyOf);
    }
}
