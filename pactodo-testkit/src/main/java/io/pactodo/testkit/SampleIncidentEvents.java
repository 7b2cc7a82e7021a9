package io.pactodo.testkit;

import io.pactodo.domain.incident.Alert;
import io.pactodo.domain.incident.AlertKey;
import io.pactodo.domain.incident.Beginning;
import io.pactodo.domain.incident.IncidentEvent;
import io.pactodo.domain.incident.IncidentId;
import io.pactodo.domain.incident.Person;
import io.pactodo.domain.incident.Remark;
import io.pactodo.domain.incident.Signature;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Events for tests of journals.
 *
 * @since 0.1.0
 */
public final class SampleIncidentEvents {
    private static final Instant NOW = Instant.parse("2026-03-01T09:00:00.000001Z");
    private static final String AWKWARD = "\u0000 \"\\ \n\r\t \u2028 é 😀 \u007f </script>";

    private SampleIncidentEvents() {}

    /**
     * {@return an event that tells itself from others}
     *
     * @param number 1 or more
     */
    public static IncidentEvent numbered(long number) {
        return new IncidentEvent.Noted(new IncidentId(number), NOW, new Person("Ada"), new Remark("Note " + number));
    }

    /**
     * {@return an event that opens an incident with an alert}
     *
     * @param number of the incident, 1 or more
     */
    public static IncidentEvent.Opened opened(long number) {
        return new IncidentEvent.Opened(
                new IncidentId(number),
                NOW,
                "{}:{alertname=\"Down\"}",
                Beginning.estimated(NOW.minusSeconds(20)),
                List.of(Alert.firing(
                        new AlertKey("fingerprint " + number, NOW.minusSeconds(5)),
                        Map.of("alertname", "Down", "severity", "page"),
                        Map.of("summary", "It is down"))));
    }

    /**
     * {@return one of each kind, with all that is awkward: every optional part there and not, text of any characters}
     */
    public static List<IncidentEvent> ofEachKind() {
        IncidentId id = new IncidentId(Long.MAX_VALUE);
        Person ada = new Person("Ada \"é😀\\");
        Remark remark = new Remark("One\nTwo\t\u0007é😀\"\\");
        Alert bare = Alert.firing(new AlertKey(AWKWARD, Instant.EPOCH), Map.of(), Map.of());
        Alert full = new Alert(
                        new AlertKey("f", NOW),
                        Alert.firing(bare.key(), Map.of(AWKWARD, AWKWARD, "", ""), Map.of())
                                .labels(),
                        Alert.firing(bare.key(), Map.of("summary", AWKWARD), Map.of())
                                .labels(),
                        Optional.empty())
                .endedAt(NOW.plusNanos(1));
        return List.of(
                new IncidentEvent.Opened(id, NOW, AWKWARD, Beginning.estimated(NOW), List.of(bare, full)),
                new IncidentEvent.Opened(
                        IncidentId.FIRST, NOW, "g", Beginning.measured(Instant.EPOCH.minusNanos(1)), List.of(bare)),
                new IncidentEvent.Reported(id, NOW, List.of(full)),
                new IncidentEvent.Dated(id, NOW, NOW.minusNanos(1)),
                new IncidentEvent.Acknowledged(id, new Signature(NOW, ada, Optional.of(remark))),
                new IncidentEvent.Acknowledged(id, new Signature(NOW, ada, Optional.empty())),
                new IncidentEvent.Noted(id, NOW, ada, remark),
                new IncidentEvent.Resolved(id, new Signature(NOW, ada, Optional.of(remark))),
                new IncidentEvent.Resolved(id, new Signature(NOW, ada, Optional.empty())));
    }
}
