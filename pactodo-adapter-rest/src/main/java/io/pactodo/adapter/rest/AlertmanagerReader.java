package io.pactodo.adapter.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.pactodo.domain.incident.Alert;
import io.pactodo.domain.incident.AlertGroup;
import io.pactodo.domain.incident.AlertKey;
import io.pactodo.domain.task.TaskRefused;
import io.pactodo.domain.task.Violation;
import io.pactodo.domain.task.Violations;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Reads what Alertmanager sends to a webhook, version 4. The status of the whole says nothing of a single alert, so that is
 * not looked at; nor are fields that this version does not have, because later ones come.
 */
final class AlertmanagerReader {
    private static final String VERSION = "4";

    private AlertmanagerReader() {}

    /** @throws TaskRefused.Invalid with all that keeps it from being one */
    static AlertGroup read(ObjectNode body) {
        Fields fields = new Fields(body);
        fields.require("version", Optional.empty(), "Alertmanager names the version.", AlertmanagerReader::version);
        Optional<String> group = fields.require(
                "groupKey", Optional.empty(), "Alertmanager names the group.", value -> text("A group key", value));
        Optional<List<Alert>> alerts = fields.require(
                "alerts", Optional.empty(), "Alertmanager sends at least one alert.", AlertmanagerReader::alerts);
        fields.refuseIfAny();
        return new AlertGroup(group.orElseThrow(), alerts.orElseThrow());
    }

    private static String version(JsonNode value) {
        String version = Texts.of("A version", value);
        if (!version.equals(VERSION)) {
            throw new TaskRefused.Invalid(
                    "unknown_version",
                    "Version " + VERSION + " is understood here, not \"" + Shown.of(version) + "\".");
        }
        return version;
    }

    private static List<Alert> alerts(JsonNode value) {
        if (!value.isArray() || value.isEmpty()) {
            throw new TaskRefused.Invalid(
                    value.isArray() ? "empty" : "wrong_type",
                    "alerts is an array with at least one alert; this is "
                            + (value.isArray() ? "empty." : JsonKind.of(value) + "."));
        }
        Violations violations = new Violations();
        List<Alert> alerts = new ArrayList<>();
        for (int index = 0; index < value.size(); index++) {
            JsonNode alert = value.get(index);
            violations.collect(Integer.toString(index), () -> alert(alert)).ifPresent(alerts::add);
        }
        violations.refuseIfAny();
        return alerts;
    }

    private static Alert alert(JsonNode value) {
        if (!(value instanceof ObjectNode object)) {
            throw new TaskRefused.Invalid("wrong_type", "An alert is an object; this is " + JsonKind.of(value) + ".");
        }
        Fields fields = new Fields(object);
        Optional<Boolean> firing =
                fields.require("status", Optional.empty(), "An alert has a status.", AlertmanagerReader::firing);
        Optional<String> fingerprint = fields.require(
                "fingerprint", Optional.empty(), "An alert has a fingerprint.", given -> text("A fingerprint", given));
        Optional<Instant> firedAt = fields.require(
                "startsAt", Optional.empty(), "An alert says when it fired.", AlertmanagerReader::instant);
        // While it fires, this is when Prometheus would give it up, or the year 1.
        Optional<Instant> endsAt = firing.orElse(true)
                ? Optional.empty()
                : fields.require(
                        "endsAt", Optional.empty(), "An alert says when it ended.", AlertmanagerReader::instant);
        Map<String, String> labels = fields.read("labels", Map.of(), Map.of(), AlertmanagerReader::words);
        Map<String, String> annotations = fields.read("annotations", Map.of(), Map.of(), AlertmanagerReader::words);
        fields.refuseIfAny();
        Alert alert = Alert.firing(new AlertKey(fingerprint.orElseThrow(), firedAt.orElseThrow()), labels, annotations);
        return endsAt.map(alert::endedAt).orElse(alert);
    }

    private static boolean firing(JsonNode value) {
        String status = Texts.of("A status", value);
        return switch (status) {
            case "firing" -> true;
            case "resolved" -> false;
            default ->
                throw new TaskRefused.Invalid(
                        "unknown_value", "A status is firing or resolved, not \"" + Shown.of(status) + "\".");
        };
    }

    private static String text(String what, JsonNode value) {
        String text = Texts.of(what, value);
        if (text.isEmpty()) {
            throw new TaskRefused.Invalid("blank", what + " is not empty.");
        }
        return text;
    }

    private static Map<String, String> words(JsonNode value) {
        if (!value.isObject()) {
            throw new TaskRefused.Invalid(
                    "wrong_type",
                    "Labels and annotations are an object of strings; this is " + JsonKind.of(value) + ".");
        }
        Map<String, String> words = new TreeMap<>();
        Violations violations = new Violations();
        value.properties().forEach(word -> {
            if (word.getValue().isTextual()) {
                words.put(word.getKey(), word.getValue().textValue());
            } else {
                violations.add(new Violation(
                        Shown.of(word.getKey()).replace("~", "~0").replace("/", "~1"),
                        "wrong_type",
                        "Labels and annotations are strings; this is " + JsonKind.of(word.getValue()) + "."));
            }
        });
        violations.refuseIfAny();
        return words;
    }

    /** With as many digits as it has, and in the zone of whoever sends it. */
    private static Instant instant(JsonNode value) {
        String text = Texts.of("An instant", value);
        return instant(text)
                .filter(instant -> Timestamps.ifSayable(instant).isPresent())
                .orElseThrow(() -> new TaskRefused.Invalid(
                        "invalid_instant",
                        "\"" + Shown.of(text)
                                + "\" is no instant, such as 2026-03-01T09:00:00.123456789Z (RFC 3339)."));
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MICROS));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
