package io.pactodo.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.pactodo.domain.incident.AlertGroup;
import io.pactodo.domain.task.TaskRefused;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What Alertmanager 0.25 sent, with something else in the place of each of its parts. */
class AlertmanagerReaderTest {
    private static final List<String> STRANGERS = List.of(
            "null",
            "true",
            "7",
            "-1e99",
            "\"\"",
            "\"\\u0000\\n\"",
            "\"4\"",
            "[]",
            "{}",
            "[{}]",
            "[null, 7]",
            "\"-999999999-01-01T00:00:00Z\"",
            "\"0001-01-01T00:00:00Z\"",
            "{\"a\": {\"b\": []}, \"\": null}");

    @Test
    void whateverStandsInThePlaceOfAPartIsReadOrRefusedAndNothingElse() {
        int read = 0;
        int refused = 0;
        for (String golden : List.of("firing", "resolved")) {
            ObjectNode sound = (ObjectNode) TaskClient.tree(ServedIncidents.golden(golden));
            for (JsonPointer place : places(sound, JsonPointer.empty()).toList()) {
                for (ObjectNode changed : changedAt(place, sound)) {
                    if (isRead(changed)) {
                        read++;
                    } else {
                        refused++;
                    }
                }
            }
        }
        // Both many times over, or nothing was tried.
        assertThat(read).isGreaterThan(300);
        assertThat(refused).isGreaterThan(300);
    }

    private static boolean isRead(ObjectNode body) {
        try {
            AlertGroup group = AlertmanagerReader.read(body);
            assertThat(group.alerts()).isNotEmpty();
            return true;
        } catch (TaskRefused.Invalid refused) {
            assertThat(refused.violations()).isNotEmpty();
            return false;
        } catch (RuntimeException unforeseen) {
            return fail("Neither read nor refused: " + body, unforeseen);
        }
    }

    private static Stream<JsonPointer> places(JsonNode node, JsonPointer here) {
        Stream<JsonPointer> below = node instanceof ArrayNode array
                ? Stream.iterate(0, index -> index + 1)
                        .limit(array.size())
                        .flatMap(index -> places(array.get(index), here.appendIndex(index)))
                : node.properties().stream()
                        .flatMap(field -> places(field.getValue(), here.appendProperty(field.getKey())));
        return here.matches() ? below : Stream.concat(Stream.of(here), below);
    }

    private static List<ObjectNode> changedAt(JsonPointer place, ObjectNode sound) {
        List<ObjectNode> changed = new ArrayList<>();
        for (String stranger : STRANGERS) {
            ObjectNode copy = sound.deepCopy();
            if (copy.at(place.head()) instanceof ObjectNode parent) {
                parent.set(place.last().getMatchingProperty(), TaskClient.tree(stranger));
            } else {
                ((ArrayNode) copy.at(place.head())).set(place.last().getMatchingIndex(), TaskClient.tree(stranger));
            }
            changed.add(copy);
        }
        ObjectNode without = sound.deepCopy();
        if (without.at(place.head()) instanceof ObjectNode parent) {
            parent.remove(place.last().getMatchingProperty());
            changed.add(without);
        }
        return changed;
    }
}
