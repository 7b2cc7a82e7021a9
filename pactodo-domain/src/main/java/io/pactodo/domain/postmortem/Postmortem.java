package io.pactodo.domain.postmortem;

import io.pactodo.domain.incident.Incident;
import io.pactodo.domain.incident.ResponsePromise;
import io.pactodo.domain.slo.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What data say of an incident.
 *
 * @param incident what its log knows
 * @param span the time that was looked at: the incident, and a little before and after it
 * @param traces what was measured then
 * @param made when it was looked at
 * @since 0.1.0
 */
public record Postmortem(Incident incident, Span span, Traces traces, Instant made) {
    /**
     * How soon the incident log is to know that the service is away, where it is scraped every five seconds. Whatever else goes
     * wrong may take longer to be sure of.
     */
    public static final Duration DETECTION = Duration.ofSeconds(30);

    private static final Duration MARGIN = Duration.ofMinutes(2);

    /**
     * {@return the time to look at}
     *
     * @param incident be it over or not
     * @param now nothing after it can be looked at
     */
    public static Span around(Incident incident, Instant now) {
        Instant from = incident.beginning().at().minus(MARGIN);
        Instant to = end(incident)
                .map(over -> over.plus(MARGIN))
                .filter(now::isAfter)
                .orElse(now);
        return new Span(from, to.isAfter(from) ? to : from.plus(MARGIN));
    }

    private static Optional<Instant> end(Incident incident) {
        return incident instanceof Incident.Over over ? Optional.of(over.overAt()) : Optional.empty();
    }

    /** {@return whether it still went on} */
    public boolean isGoingOn() {
        return end(incident).isEmpty();
    }

    /** {@return how long it lasted, or has lasted until it was looked at} */
    public Timing lasted() {
        Instant began = incident.beginning().at();
        return end(incident)
                .map(over -> Timing.of(Duration.between(began, over), Optional.empty()))
                .orElseGet(() -> Timing.waiting(Duration.between(began, made), Optional.empty()));
    }

    /** {@return the time from when it began until the incident log knew of it} */
    public Timing detected() {
        Duration took =
                Duration.between(incident.beginning().at(), incident.facts().openedAt());
        return Timing.of(took, isOutage() ? Optional.of(DETECTION) : Optional.empty());
    }

    /** {@return the time from when it began until somebody answered} */
    public Timing answered() {
        Instant began = incident.beginning().at();
        Optional<Duration> promised = Optional.of(ResponsePromise.OF_PACTODO.within());
        return incident instanceof Incident.Answered answered
                ? Timing.of(Duration.between(began, answered.answer().at()), promised)
                : Timing.waiting(Duration.between(began, made), promised);
    }

    /** {@return whether the service was away, and not merely slow or faulty} */
    public boolean isOutage() {
        return away().findAny().isPresent();
    }

    /** What was before it or after it is of another incident. */
    private Stream<Span> away() {
        Instant began = incident.beginning().at();
        Instant over = end(incident).orElse(made);
        return traces.away()
                .filter(span -> span.from().isBefore(over) && span.to().isAfter(began));
    }

    /** {@return the time from when the service was first seen away until it was last seen so; empty when it was not} */
    public Optional<Span> outage() {
        return away().reduce((one, other) -> new Span(
                one.from().isBefore(other.from()) ? one.from() : other.from(),
                one.to().isAfter(other.to()) ? one.to() : other.to()));
    }

    /** {@return what happened, the earliest first; of the same instant, causes first} */
    public List<Moment> moments() {
        return new Moments(incident, span, traces).all();
    }
}
