package io.pactodo.application;

import io.pactodo.domain.incident.Incident;
import io.pactodo.domain.slo.Figure;
import io.pactodo.domain.task.StorageException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Finds out when incidents began of which that was only reckoned: asks again and again, more and more seldom, for as long as the
 * policy says. What it has found is entered; a process that ends loses nothing but an attempt. For one thread at work in the
 * background.
 *
 * @since 0.1.0
 */
public final class IncidentDating {
    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final Incidents incidents;
    private final Function<Incident, Figure<Instant>> beginnings;
    private final InstantSource clock;
    private final Consumer<String> complaints;

    /**
     * Begins with those that are there.
     *
     * @param incidents what they are of
     * @param beginnings who is asked, and answers within a bounded time: with an instant that is not after the first alert fired, or with
     *     why that is not known, or not known yet
     * @param clock what time it is
     * @param complaints is told in a sentence for operators what is not known
     */
    public IncidentDating(
            Incidents incidents,
            Function<Incident, Figure<Instant>> beginnings,
            InstantSource clock,
            Consumer<String> complaints) {
        this.incidents = incidents;
        this.beginnings = beginnings;
        this.clock = clock;
        this.complaints = complaints;
    }

    /**
     * Asks once for each incident that may yet be dated.
     *
     * @return when to call this again; empty when there is nothing to find out until something happens
     */
    public Optional<Duration> work() {
        incidents.undated().forEach(this::ask);
        List<Incident> left = incidents.undated();
        return left.stream().map(this::pause).min(Duration::compareTo);
    }

    private void ask(Incident incident) {
        Figure<Instant> beginning = beginnings.apply(incident);
        beginning.value().ifPresent(instant -> enter(incident, instant));
        beginning
                .gap()
                .ifPresent(gap ->
                        complaints.accept("When incident " + incident.id() + " began is an estimate yet: " + gap));
    }

    private void enter(Incident incident, Instant beginning) {
        try {
            incidents.date(incident.id(), beginning);
        } catch (StorageException outage) {
            complaints.accept("When incident " + incident.id() + " began could not be kept: " + outage.getMessage());
        }
    }

    /** Half of the time that it has taken so far: so each pause is longer than the one before, also after a restart. */
    private Duration pause(Incident incident) {
        Duration half =
                Duration.between(incident.facts().openedAt(), clock.instant()).dividedBy(2);
        return half.compareTo(SHORTEST) < 0 ? SHORTEST : half.compareTo(LONGEST) > 0 ? LONGEST : half;
    }
}
