package io.pactodo.bootstrap;

import io.pactodo.adapter.rest.IncidentServer;
import io.pactodo.adapter.rest.RestSettings;
import io.pactodo.application.Incidents;
import io.pactodo.domain.incident.Alert;
import io.pactodo.domain.incident.AlertGroup;
import io.pactodo.domain.incident.AlertKey;
import io.pactodo.domain.incident.IncidentId;
import io.pactodo.domain.incident.IncidentPolicy;
import io.pactodo.testkit.BreakableIncidentJournal;
import io.pactodo.testkit.InMemoryIncidentJournal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An incident log within this process, whose journal can break. */
final class HeldIncidents implements AutoCloseable {
    final BreakableIncidentJournal journal = new BreakableIncidentJournal(new InMemoryIncidentJournal());
    final Incidents incidents = new Incidents(journal, IncidentPolicy.DEFAULT, Clock.systemUTC());
    final IncidentServer server;

    HeldIncidents(Optional<String> secret) {
        server = new IncidentServer(
                RestSettings.at("127.0.0.1", 0), secret, incidents, List.of(), Clock.systemUTC(), () -> "id");
        server.start();
    }

    /** Opens an incident that began so long ago. */
    IncidentId open(String title, Duration ago) {
        var patience = incidents.policy().patience();
        var alert = Alert.firing(
                new AlertKey(title, Instant.now().minus(ago).plus(patience)),
                Map.of("alertname", "Down", "severity", "page", "instance", "127.0.0.1:8080"),
                Map.of("summary", title));
        return incidents.report(new AlertGroup(title, List.of(alert))).get(0).id();
    }

    @Override
    public void close() {
        server.stop(Duration.ZERO);
    }
}
