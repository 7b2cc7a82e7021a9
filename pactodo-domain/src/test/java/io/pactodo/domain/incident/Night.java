package io.pactodo.domain.incident;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A night on which things go wrong, for tests: times are seconds after its beginning. */
final class Night {
    static final String GROUP = "{}:{alertname=\"Down\"}";

    private static final Instant MIDNIGHT = Instant.parse("2026-03-01T00:00:00Z");

    final IncidentBook book = new IncidentBook();
    final IncidentPolicy policy;

    Night(Duration flappingGap) {
        policy = new IncidentPolicy(ResponsePromise.OF_PACTODO, flappingGap, Duration.ofSeconds(15), Duration.ZERO);
    }

    static Instant second(long second) {
        return MIDNIGHT.plusSeconds(second);
    }

    static Alert fires(String fingerprint, long second) {
        return Alert.firing(
                new AlertKey(fingerprint, second(second)),
                Map.of("alertname", "Down", "severity", "page"),
                Map.of("summary", "It is down: " + fingerprint));
    }

    static Alert ended(String fingerprint, long firedAt, long endedAt) {
        return fires(fingerprint, firedAt).endedAt(second(endedAt));
    }

    static Signature signed(long second, String name) {
        return new Signature(second(second), new Person(name), Optional.empty());
    }

    /** Tells of alerts of one cause, and answers what that meant. */
    List<IncidentEvent> told(long second, Alert... alerts) {
        return toldOf(GROUP, second, alerts);
    }

    List<IncidentEvent> toldOf(String group, long second, Alert... alerts) {
        List<IncidentEvent> events = book.decide(new AlertGroup(group, List.of(alerts)), policy, second(second));
        events.forEach(book::enter);
        return events;
    }

    void happened(IncidentEvent event) {
        book.enter(event);
    }

    Incident incident(long number) {
        return book.find(new IncidentId(number)).orElseThrow();
    }

    int incidents() {
        return book.newestFirst().size();
    }
}
