package io.pactodo.application;

import io.pactodo.domain.incident.Incident;
import io.pactodo.domain.incident.IncidentPolicy;
import io.pactodo.domain.incident.ResponsePromise;
import io.pactodo.domain.incident.Severity;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What all incidents come to in numbers, reckoned anew from what the journal keeps: a restart takes nothing from them. The
 * times only ever become more, or longer: none counts while it may yet be found out that the incident began at another time.
 *
 * @param all how many there are and were, by severity, which may rise while one goes on; each severity is there
 * @param pending how many of them still need somebody: they go on, or nobody has answered them; each severity is there
 * @param responses how long it took until somebody answered, for each incident whose answer is either there or too late; one
 *     that nobody has answered yet though its time is up has taken until now
 * @param durations how long each incident went on that somebody has answered, and that has been over for longer than the
 *     flapping gap: before that, it may go on
 * @param unanswered how long the one that began first has waited that nobody has answered; zero when there is none
 * @since 0.1.0
 */
public record IncidentFigures(
        Map<Severity, Long> all,
        Map<Severity, Long> pending,
        List<Duration> responses,
        List<Duration> durations,
        Duration unanswered) {
    /** Copies the collections. */
    public IncidentFigures {
        all = Map.copyOf(all);
        pending = Map.copyOf(pending);
        responses = List.copyOf(responses);
        durations = List.copyOf(durations);
    }

    static IncidentFigures of(List<Incident> incidents, IncidentPolicy policy, Instant now) {
        return new IncidentFigures(
                count(incidents, incident -> true),
                count(incidents, incident -> !(incident instanceof Incident.Resolved)),
                incidents.stream()
                        .filter(incident -> !policy.mayBeDated(incident, now))
                        .flatMap(incident -> response(incident, policy.promise(), now).stream())
                        .toList(),
                incidents.stream()
                        .filter(Incident.Resolved.class::isInstance)
                        .map(Incident.Resolved.class::cast)
                        .filter(resolved ->
                                resolved.overAt().plus(policy.flappingGap()).isBefore(now))
                        .filter(resolved -> !policy.mayBeDated(resolved, now))
                        .map(resolved -> since(resolved, resolved.overAt()))
                        .toList(),
                incidents.stream()
                        .filter(Incident.Unanswered.class::isInstance)
                        .map(incident -> since(incident, now))
                        .reduce(Duration.ZERO, (one, other) -> one.compareTo(other) >= 0 ? one : other));
    }

    private static Map<Severity, Long> count(List<Incident> incidents, Predicate<Incident> which) {
        Map<Severity, Long> counts = new EnumMap<>(Severity.class);
        for (Severity severity : Severity.values()) {
            counts.put(severity, 0L);
        }
        incidents.stream().filter(which).forEach(incident -> counts.merge(incident.severity(), 1L, Long::sum));
        return counts;
    }

    private static Optional<Duration> response(Incident incident, ResponsePromise promise, Instant now) {
        if (incident instanceof Incident.Answered answered) {
            return Optional.of(since(answered, answered.answer().at()));
        }
        return promise.left(incident, now).isNegative() ? Optional.of(since(incident, now)) : Optional.empty();
    }

    /** Never negative: the clocks of two machines may disagree. */
    private static Duration since(Incident incident, Instant instant) {
        Duration time = Duration.between(incident.beginning().at(), instant);
        return time.isNegative() ? Duration.ZERO : time;
    }
}
