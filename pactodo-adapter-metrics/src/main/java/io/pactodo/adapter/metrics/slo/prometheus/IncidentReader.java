package io.pactodo.adapter.metrics.slo.prometheus;

import com.fasterxml.jackson.databind.JsonNode;
import io.pactodo.domain.drill.SeenIncident;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Makes of what the incident log answers the incident that is looked for. */
final class IncidentReader {
    private IncidentReader() {}

    /**
     * Finds the incident of an alert.
     *
     * @param page what the incident log answers to a question for incidents
     * @param alert the name of the alert
     * @param since when it fired, at the earliest
     * @return the one that was opened last
     */
    static Optional<SeenIncident> find(JsonNode page, String alert, Instant since) {
        return children(page.path("items"))
                .flatMap(incident -> children(incident.path("alerts"))
                        .filter(fired -> fired.path("name").asText().equals(alert))
                        .flatMap(fired -> seen(incident, fired).stream()))
                .filter(incident -> !incident.firedAt().isBefore(since))
                .max(Comparator.comparing(SeenIncident::firedAt));
    }

    private static Optional<SeenIncident> seen(JsonNode incident, JsonNode fired) {
        return instant(incident.path("opened_at"))
                .flatMap(opened -> instant(incident.path("began_at"))
                        .flatMap(began -> instant(fired.path("fired_at"))
                                .map(firedAt -> new SeenIncident(
                                        incident.path("id").asLong(),
                                        incident.path("url").asText(),
                                        opened,
                                        began,
                                        firedAt,
                                        instant(fired.path("ended_at")),
                                        incident.path("acknowledgement").isObject()))));
    }

    /** An instant, if the text is one. */
    static Optional<Instant> instant(JsonNode text) {
        try {
            return Optional.of(OffsetDateTime.parse(text.asText()).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Stream<JsonNode> children(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
