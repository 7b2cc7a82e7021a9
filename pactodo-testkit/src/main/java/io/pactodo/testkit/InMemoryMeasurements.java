package io.pactodo.testkit;

import io.pactodo.application.Measurements;
import io.pactodo.domain.slo.AlertEpisode;
import io.pactodo.domain.slo.Burn;
import io.pactodo.domain.slo.Compliance;
import io.pactodo.domain.slo.Figure;
import io.pactodo.domain.slo.History;
import io.pactodo.domain.slo.MeasuredObjective;
import io.pactodo.domain.slo.ObjectiveHistory;
import io.pactodo.domain.slo.Observation;
import io.pactodo.domain.slo.OpenAlert;
import io.pactodo.domain.slo.ServiceLevelObjective;
import io.pactodo.domain.slo.Source;
import io.pactodo.domain.slo.Span;
import io.pactodo.domain.slo.Standing;
import io.pactodo.domain.slo.Stretch;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Measurements that were told what happened, and have watched all the time since the epoch.
 *
 * @since 0.1.0
 */
public final class InMemoryMeasurements implements Measurements {
    private static final Duration LATELY = Duration.ofHours(1);

    private final List<ServiceLevelObjective> promised;
    private final InstantSource clock;
    private final List<Event> events = new ArrayList<>();
    private final List<OpenAlert> open = new ArrayList<>();
    private final List<AlertEpisode> episodes = new ArrayList<>();
    private final List<Span> away = new ArrayList<>();
    private Optional<String> obstacle = Optional.empty();

    /**
     * Has seen nothing yet.
     *
     * @param promised what it is about
     * @param clock what time it is
     */
    public InMemoryMeasurements(List<ServiceLevelObjective> promised, InstantSource clock) {
        this.promised = List.copyOf(promised);
        this.clock = clock;
    }

    /**
     * Something happened to an objective, at once.
     *
     * @param slo the name of the objective
     * @param at when it happened
     * @param events how much of it was good, and how much not
     */
    public synchronized void happened(String slo, Instant at, Compliance events) {
        this.events.add(new Event(slo, at, events));
    }

    /**
     * Somebody is told of that, until now.
     *
     * @param alert what is open from now on
     */
    public synchronized void opened(OpenAlert alert) {
        open.add(alert);
    }

    /**
     * Somebody was told of that.
     *
     * @param episode what was open, and is no more
     */
    public synchronized void told(AlertEpisode episode) {
        episodes.add(episode);
    }

    /**
     * The service could not be reached.
     *
     * @param span from when until when
     */
    public synchronized void wasAway(Span span) {
        away.add(span);
    }

    /**
     * From now on nothing can be had, for that reason.
     *
     * @param reason a sentence for people, which each gap then has
     */
    public synchronized void breakDown(String reason) {
        obstacle = Optional.of(reason);
    }

    @Override
    public synchronized Standing now() {
        Instant now = clock.instant();
        return new Standing(
                new Source.OwnCounters(Instant.EPOCH),
                now,
                promised.stream().map(one -> measured(one, now)).toList(),
                figure(open));
    }

    private MeasuredObjective measured(ServiceLevelObjective one, Instant now) {
        Stretch own = lately(one, one.window().begin(now), now);
        Stretch lately = lately(one, now.minus(LATELY), now);
        return new MeasuredObjective(
                one,
                figure(own),
                figure(List.of(
                        new Burn(LATELY, lately.span(), lately.observation().burnRate(one.budget())))));
    }

    /** What happens at this very moment belongs to it. */
    private Stretch lately(ServiceLevelObjective one, Instant from, Instant now) {
        return new Stretch(new Span(from, now), seen(one, from, now.plusNanos(1)));
    }

    @Override
    public synchronized History history(Span span, Duration step) {
        return new History(
                new Source.OwnCounters(Instant.EPOCH),
                span,
                promised.stream()
                        .map(one -> new ObjectiveHistory(one, figure(stretches(one, span, step))))
                        .toList(),
                figure(episodes),
                figure(away));
    }

    private List<Stretch> stretches(ServiceLevelObjective one, Span span, Duration step) {
        List<Stretch> stretches = new ArrayList<>();
        for (Instant from = span.from(); from.isBefore(span.to()); from = from.plus(step)) {
            Instant next = from.plus(step);
            Instant to = next.isBefore(span.to()) ? next : span.to();
            stretches.add(new Stretch(new Span(from, to), seen(one, from, to)));
        }
        return stretches;
    }

    private Observation seen(ServiceLevelObjective one, Instant from, Instant to) {
        Compliance all = events.stream()
                .filter(event -> event.slo().equals(one.name()))
                .filter(event -> !event.at().isBefore(from) && event.at().isBefore(to))
                .map(Event::compliance)
                .reduce(new Compliance(0, 0), Compliance::plus);
        return new Observation(all, 1);
    }

    private <T> Figure<T> figure(T value) {
        return obstacle.<Figure<T>>map(Figure::missing).orElseGet(() -> Figure.of(value));
    }

    private record Event(String slo, Instant at, Compliance compliance) {}
}
