package io.pactodo.domain.incident;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What becomes of an incident with each of its events. */
final class Life {
    private Life() {}

    /** The incident that an event begins. */
    static Incident begin(IncidentEvent.Opened opened) {
        Facts facts = new Facts(
                        opened.incident(), opened.group(), opened.at(), opened.beginning(), List.of(), List.of())
                .with(opened.alerts());
        Incident.Open open = new Incident.Open(facts);
        return facts.calmSince().<Incident>map(open::calm).orElse(open);
    }

    /**
     * The incident after one more event.
     *
     * @throws IllegalStateException when that event cannot happen to it
     */
    static Incident after(Incident incident, IncidentEvent event) {
        if (event instanceof IncidentEvent.Reported reported) {
            return reported(incident, reported);
        }
        if (event instanceof IncidentEvent.Dated dated) {
            return incident.withFacts(incident.facts().beginning(Beginning.measured(dated.beginning())));
        }
        if (event instanceof IncidentEvent.Noted noted) {
            return incident.withFacts(incident.facts().with(new Facts.Note(noted.at(), noted.by(), noted.remark())));
        }
        if (event instanceof IncidentEvent.Acknowledged acknowledged
                && incident instanceof Incident.Unanswered unanswered) {
            return unanswered.acknowledge(acknowledged.signature());
        }
        if (event instanceof IncidentEvent.Resolved resolved && incident instanceof Incident.Running running) {
            return running.resolve(resolved.signature());
        }
        throw new IllegalStateException("Incident " + incident.id() + " is "
                + incident.getClass().getSimpleName() + ": it cannot be "
                + event.getClass().getSimpleName() + ".");
    }

    private static Incident reported(Incident before, IncidentEvent.Reported event) {
        boolean more = event.alerts().stream().anyMatch(alert -> !before.facts().knows(alert.key()));
        Incident incident = before.withFacts(before.facts().with(event.alerts()));
        Optional<Instant> calm = incident.facts().calmSince();
        if (incident instanceof Incident.Running running) {
            return calm.<Incident>map(running::calm).orElse(running);
        }
        Incident.Over over = (Incident.Over) incident;
        if (!more) {
            // Somebody declared it over while alerts fired: that those end is no news.
            return over;
        }
        return calm.<Incident>map(since -> over.calm(later(since, over.overAt())))
                .orElseGet(over::again);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
