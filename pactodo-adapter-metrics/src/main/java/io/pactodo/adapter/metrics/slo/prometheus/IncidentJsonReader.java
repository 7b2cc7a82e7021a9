package io.pactodo.adapter.metrics.slo.prometheus;

import com.fasterxml.jackson.databind.JsonNode;
import io.pactodo.domain.incident.Alert;
import io.pactodo.domain.incident.AlertKey;
import io.pactodo.domain.incident.Beginning;
import io.pactodo.domain.incident.Facts;
import io.pactodo.domain.incident.Incident;
import io.pactodo.domain.incident.IncidentId;
import io.pactodo.domain.incident.Person;
import io.pactodo.domain.incident.Remark;
import io.pactodo.domain.incident.Signature;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Reads an incident as the incident log shows it. What it does not know of, it leaves out. */
final class IncidentJsonReader {
    private IncidentJsonReader() {}

    /** @throws IllegalArgumentException when it is none */
    static Incident read(JsonNode json) {
        Facts facts = facts(json);
        Optional<Signature> answer = signature(json.path("acknowledgement"));
        Optional<Instant> over = optional(json.path("over_at"));
        if (over.isPresent()) {
            return answer.<Incident>map(signed ->
                            new Incident.Resolved(facts, signed, over.get(), signature(json.path("resolution"))))
                    .orElseGet(() -> new Incident.Passed(facts, over.get()));
        }
        return answer.<Incident>map(signed -> new Incident.Acknowledged(facts, signed))
                .orElseGet(() -> new Incident.Open(facts));
    }

    private static Facts facts(JsonNode json) {
        Instant began = instant(json.path("began_at"));
        return new Facts(
                new IncidentId(json.path("id").asLong()),
                json.path("group").asText(),
                instant(json.path("opened_at")),
                json.path("beginning").asText().equals("measured")
                        ? Beginning.measured(began)
                        : Beginning.estimated(began),
                children(json.path("alerts")).map(IncidentJsonReader::alert).toList(),
                children(json.path("notes"))
                        .flatMap(note -> signature(note).stream())
                        .flatMap(note ->
                                note.remark().stream().map(remark -> new Facts.Note(note.at(), note.by(), remark)))
                        .toList());
    }

    private static Alert alert(JsonNode json) {
        return new Alert(
                new AlertKey(json.path("fingerprint").asText(), instant(json.path("fired_at"))),
                new TreeMap<>(texts(json.path("labels"))),
                new TreeMap<>(texts(json.path("annotations"))),
                optional(json.path("ended_at")));
    }

    private static Map<String, String> texts(JsonNode json) {
        return Result.labels(json);
    }

    private static Optional<Signature> signature(JsonNode json) {
        if (!json.isObject()) {
            return Optional.empty();
        }
        return Optional.of(new Signature(
                instant(json.path("at")),
                new Person(json.path("by").asText()),
                Optional.of(json.path("note")).filter(JsonNode::isTextual).map(note -> new Remark(note.asText()))));
    }

    private static Optional<Instant> optional(JsonNode json) {
        return json.isTextual() ? Optional.of(instant(json)) : Optional.empty();
    }

    /** @throws IllegalArgumentException when it is none */
    static Instant instant(JsonNode json) {
        try {
            return OffsetDateTime.parse(json.asText()).toInstant();
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(json + " is no instant.", e);
        }
    }

    static Stream<JsonNode> children(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
