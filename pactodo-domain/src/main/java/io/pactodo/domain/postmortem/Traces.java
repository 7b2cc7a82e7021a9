package io.pactodo.domain.postmortem;

import io.pactodo.domain.slo.AlertEpisode;
import io.pactodo.domain.slo.Figure;
import io.pactodo.domain.slo.Span;
import java.util.List;
import java.util.stream.Stream;

/**
 * What an incident left in what is measured. What could not be had is a gap with its reason.
 *
 * @param conditions whether the service was up, and could be reached from outside
 * @param alerts of what somebody was told, the earliest first
 * @param traffic what was answered, the earliest first
 * @param latencies how long it took, the earliest first
 * @param damages what it did to each objective
 * @param stillTold of what somebody is told at this moment
 * @since 0.1.0
 */
public record Traces(
        Figure<List<Condition>> conditions,
        Figure<List<AlertEpisode>> alerts,
        Figure<List<Traffic>> traffic,
        Figure<List<Latency>> latencies,
        Figure<List<Damage>> damages,
        Figure<List<StillTold>> stillTold) {
    /** Takes copies. */
    public Traces {
        conditions = conditions.map(List::copyOf);
        alerts = alerts.map(List::copyOf);
        traffic = traffic.map(List::copyOf);
        latencies = latencies.map(List::copyOf);
        damages = damages.map(List::copyOf);
        stillTold = stillTold.map(List::copyOf);
    }

    /** {@return each reason why something is not known, once} */
    public List<String> gaps() {
        return Stream.concat(
                        Stream.of(conditions, alerts, traffic, latencies, damages, stillTold)
                                .flatMap(figure -> figure.gap().stream()),
                        damages.value().stream()
                                .flatMap(List::stream)
                                .flatMap(damage -> damage.happened().gap().stream()))
                .distinct()
                .toList();
    }

    /** When the service was not up, or could not be reached. */
    Stream<Span> away() {
        return conditions.value().stream().flatMap(List::stream).flatMap(condition -> condition.bad().stream());
    }
}
