package io.pactodo.domain.incident;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * All incidents of a log, as far as its events have been entered. Not safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class IncidentBook {
    private final NavigableMap<IncidentId, Incident> incidents = new TreeMap<>();
    private final Map<AlertKey, IncidentId> byAlert = new HashMap<>();
    private final Map<String, IncidentId> latestOfGroup = new HashMap<>();

    /** Begins without incidents. */
    public IncidentBook() {}

    /**
     * Enters what happened.
     *
     * @param event the next one, as it was written down
     * @throws IllegalStateException when it cannot have happened after what was entered before
     */
    public void enter(IncidentEvent event) {
        Incident incident = event instanceof IncidentEvent.Opened opened ? begin(opened) : after(event);
        incidents.put(incident.id(), incident);
        incident.facts().alerts().forEach(alert -> byAlert.put(alert.key(), incident.id()));
    }

    /**
     * {@return the incident of that id}
     *
     * @param id its number
     */
    public Optional<Incident> find(IncidentId id) {
        return Optional.ofNullable(incidents.get(id));
    }

    /** {@return all of them, the newest first} */
    public List<Incident> newestFirst() {
        return List.copyOf(incidents.descendingMap().values());
    }

    /**
     * What it means that these alerts were told of. What is known already means nothing; what ends is entered where it
     * began; what is new belongs to the group's latest incident, if that goes on or was over but for a while, and else
     * is
     * a new incident.
     *
     * @param group alerts that have one cause
     * @param policy what is agreed on
     * @param now what is then entered as its time
     * @return at most one event for each incident, to be entered in this sequence; nothing is entered here
     */
    public List<IncidentEvent> decide(AlertGroup group, IncidentPolicy policy, Instant now) {
        Map<IncidentId, List<Alert>> reported = new LinkedHashMap<>();
        List<Alert> strangers = new ArrayList<>();
        for (Alert alert : group.alerts()) {
            Optional<Incident> home =
                    Optional.ofNullable(byAlert.get(alert.key())).flatMap(this::find);
            if (home.isEmpty()) {
                strangers.add(alert);
            } else if (isNews(alert, home.get())) {
                reported.computeIfAbsent(home.get().id(), first -> new ArrayList<>())
                        .add(alert);
            }
        }
        Optional<Incident> current = Optional.ofNullable(latestOfGroup.get(group.key()))
                .flatMap(this::find)
                .filter(incident -> !strangers.isEmpty() && continues(incident, strangers, policy));
        current.ifPresent(incident -> reported.computeIfAbsent(incident.id(), first -> new ArrayList<>())
                .addAll(strangers));
        List<IncidentEvent> events = new ArrayList<>();
        reported.forEach((id, alerts) -> events.add(new IncidentEvent.Reported(id, now, alerts)));
        if (!strangers.isEmpty() && current.isEmpty()) {
            events.add(new IncidentEvent.Opened(
                    nextId(),
                    now,
                    group.key(),
                    Beginning.estimated(firstFired(strangers).minus(policy.patience())),
                    strangers));
        }
        return List.copyOf(events);
    }

    private Incident begin(IncidentEvent.Opened opened) {
        if (!opened.incident().equals(nextId())) {
            throw new IllegalStateException(
                    "Incident " + opened.incident() + " cannot be opened: the next one is " + nextId() + ".");
        }
        latestOfGroup.put(opened.group(), opened.incident());
        return Life.begin(opened);
    }

    private Incident after(IncidentEvent event) {
        return Life.after(
                find(event.incident())
                        .orElseThrow(() -> new IllegalStateException(
                                "Something happened to incident " + event.incident() + " before it was opened.")),
                event);
    }

    private IncidentId nextId() {
        return incidents.isEmpty() ? IncidentId.FIRST : incidents.lastKey().next();
    }

    private static boolean isNews(Alert told, Incident incident) {
        return !told.isFiring()
                && incident.facts().alerts().stream()
                        .anyMatch(alert -> alert.key().equals(told.key()) && alert.isFiring());
    }

    private static boolean continues(Incident incident, List<Alert> strangers, IncidentPolicy policy) {
        return !(incident instanceof Incident.Over over)
                || !firstFired(strangers).isAfter(over.overAt().plus(policy.flappingGap()));
    }

    private static Instant firstFired(List<Alert> alerts) {
        return alerts.stream()
                .map(alert -> alert.key().firedAt())
                .min(Instant::compareTo)
                .orElseThrow();
    }
}
