package io.pactodo.adapter.metrics.slo.prometheus;

import com.fasterxml.jackson.databind.JsonNode;
import io.pactodo.domain.incident.Incident;
import io.pactodo.domain.incident.IncidentId;
import io.pactodo.domain.slo.Figure;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Asks an incident log for incidents, over HTTP. */
public final class IncidentLogClient {
    private static final HttpJson.Bounds BOUNDS = new HttpJson.Bounds(Duration.ofSeconds(5), 4 * 1024 * 1024);

    private final HttpJson log;

    /**
     * @param address {@code http} or {@code https}, a host, and perhaps a user with a password and a path
     * @param secret what the log wants to know of everybody who asks, if it does
     */
    public IncidentLogClient(URI address, Optional<String> secret) {
        this.log = new HttpJson("The incident log", address, secret, BOUNDS);
    }

    /** The incident of that number; empty when there is none, and a gap when the log cannot be asked. */
    public Figure<Optional<Incident>> find(IncidentId id) {
        return asked("api/incidents/" + id, Function.identity());
    }

    /** The incident that was opened last; empty when there is none yet. */
    public Figure<Optional<Incident>> latest() {
        return asked("api/incidents?limit=1", page -> page.path("items").path(0));
    }

    /**
     * The incidents that went on since then, the newest first.
     *
     * @return no more than 200
     */
    public Figure<List<Incident>> since(Instant instant) {
        // The log takes no finer fractions than microseconds, and more incidents are better than fewer.
        Instant second = instant.truncatedTo(ChronoUnit.SECONDS);
        Figure<JsonNode> answer = log.get("api/incidents?limit=200&since=" + PrometheusApi.escaped(second.toString()));
        try {
            return answer.map(page -> IncidentJsonReader.children(page.path("items"))
                    .map(IncidentJsonReader::read)
                    .toList());
        } catch (IllegalArgumentException e) {
            return Figure.missing(
                    log + " answered with no incidents; see that the address is that of an incident log.");
        }
    }

    private Figure<Optional<Incident>> asked(String path, Function<JsonNode, JsonNode> part) {
        Figure<Optional<JsonNode>> answer = log.find(path);
        try {
            return answer.map(
                    found -> found.map(part).filter(JsonNode::isObject).map(IncidentJsonReader::read));
        } catch (IllegalArgumentException e) {
            return Figure.missing(log + " answered with no incident; see that the address is that of an incident log.");
        }
    }
}
