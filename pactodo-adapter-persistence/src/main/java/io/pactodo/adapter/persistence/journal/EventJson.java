package io.pactodo.adapter.persistence.journal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.pactodo.domain.incident.Alert;
import io.pactodo.domain.incident.AlertKey;
import io.pactodo.domain.incident.Beginning;
import io.pactodo.domain.incident.IncidentEvent;
import io.pactodo.domain.incident.IncidentId;
import io.pactodo.domain.incident.Person;
import io.pactodo.domain.incident.Remark;
import io.pactodo.domain.incident.Signature;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Events as JSON, and back. What is written once is read for ever: names may be added here, and never changed. */
final class EventJson {
    private EventJson() {}

    static ObjectNode write(IncidentEvent event) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("event", kind(event));
        json.put("incident", event.incident().number());
        json.put("at", event.at().toString());
        if (event instanceof IncidentEvent.Opened opened) {
            json.put("group", opened.group());
            json.putObject("beginning")
                    .put("at", opened.beginning().at().toString())
                    .put("certainty", opened.beginning().certainty().name().toLowerCase(Locale.ROOT));
            writeAlerts(opened.alerts(), json.putArray("alerts"));
        } else if (event instanceof IncidentEvent.Reported reported) {
            writeAlerts(reported.alerts(), json.putArray("alerts"));
        } else if (event instanceof IncidentEvent.Dated dated) {
            json.put("beginning", dated.beginning().toString());
        } else if (event instanceof IncidentEvent.Acknowledged acknowledged) {
            sign(acknowledged.signature(), json);
        } else if (event instanceof IncidentEvent.Noted noted) {
            json.put("by", noted.by().name()).put("remark", noted.remark().text());
        } else if (event instanceof IncidentEvent.Resolved resolved) {
            sign(resolved.signature(), json);
        }
        return json;
    }

    /** @throws IllegalArgumentException when it is no event that is known here */
    static IncidentEvent read(JsonNode json) {
        IncidentId incident = new IncidentId(json.required("incident").longValue());
        Instant at = instant(json, "at");
        return switch (text(json, "event")) {
            case "opened" ->
                new IncidentEvent.Opened(
                        incident, at, text(json, "group"), beginning(json.required("beginning")), alerts(json));
            case "reported" -> new IncidentEvent.Reported(incident, at, alerts(json));
            case "dated" -> new IncidentEvent.Dated(incident, at, instant(json, "beginning"));
            case "acknowledged" -> new IncidentEvent.Acknowledged(incident, signature(at, json));
            case "noted" -> new IncidentEvent.Noted(incident, at, person(json), new Remark(text(json, "remark")));
            case "resolved" -> new IncidentEvent.Resolved(incident, signature(at, json));
            default -> throw new IllegalArgumentException("There is no event " + text(json, "event") + ".");
        };
    }

    private static String kind(IncidentEvent event) {
        return event.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    private static void sign(Signature signature, ObjectNode json) {
        json.put("by", signature.by().name());
        signature.remark().ifPresent(remark -> json.put("remark", remark.text()));
    }

    private static Signature signature(Instant at, JsonNode json) {
        return new Signature(
                at,
                person(json),
                json.has("remark") ? Optional.of(new Remark(text(json, "remark"))) : Optional.empty());
    }

    private static Person person(JsonNode json) {
        return new Person(text(json, "by"));
    }

    private static Beginning beginning(JsonNode json) {
        return new Beginning(
                instant(json, "at"),
                Beginning.Certainty.valueOf(text(json, "certainty").toUpperCase(Locale.ROOT)));
    }

    private static void writeAlerts(List<Alert> alerts, ArrayNode array) {
        for (Alert alert : alerts) {
            ObjectNode json = array.addObject();
            json.put("fingerprint", alert.key().fingerprint());
            json.put("fired_at", alert.key().firedAt().toString());
            alert.endedAt().ifPresent(instant -> json.put("ended_at", instant.toString()));
            alert.labels().forEach(json.putObject("labels")::put);
            alert.annotations().forEach(json.putObject("annotations")::put);
        }
    }

    private static List<Alert> alerts(JsonNode json) {
        List<Alert> alerts = new ArrayList<>();
        for (JsonNode alert : json.required("alerts")) {
            alerts.add(new Alert(
                    new AlertKey(text(alert, "fingerprint"), instant(alert, "fired_at")),
                    map(alert.required("labels")),
                    map(alert.required("annotations")),
                    alert.has("ended_at") ? Optional.of(instant(alert, "ended_at")) : Optional.empty()));
        }
        return alerts;
    }

    private static SortedMap<String, String> map(JsonNode json) {
        SortedMap<String, String> map = new TreeMap<>();
        for (Map.Entry<String, JsonNode> entry : json.properties()) {
            map.put(entry.getKey(), entry.getValue().textValue());
        }
        return map;
    }

    private static Instant instant(JsonNode json, String name) {
        return Instant.parse(text(json, name));
    }

    private static String text(JsonNode json, String name) {
        return json.required(name).textValue();
    }
}
