package io.pactodo.adapter.persistence.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.pactodo.domain.incident.IncidentEvent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What stands in a record: first of all what the file is, and from then on events, as an array. */
final class Records {
    private static final String HEADER = "{\"journal\":\"pactodo-incidents\",\"version\":1}";

    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** Whoever changes what old programs could not read gives the header another number. */
    static final RecordKind KIND = new RecordKind("incidents", HEADER.getBytes(StandardCharsets.UTF_8), Records::read);

    private Records() {}

    static byte[] write(List<IncidentEvent> events) {
        ArrayNode array = MAPPER.createArrayNode();
        events.forEach(event -> array.add(EventJson.write(event)));
        try {
            return MAPPER.writeValueAsBytes(array);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("An event cannot be written as JSON.", impossible);
        }
    }

    /**
     * The events of a record: none of the first.
     *
     * @throws IllegalArgumentException when it is none of what is known here
     */
    static List<IncidentEvent> read(byte[] json) {
        JsonNode record = tree(json);
        if (record.equals(tree(KIND.header()))) {
            return List.of();
        }
        if (!record.isArray()) {
            throw new IllegalArgumentException("A record is an array of events.");
        }
        List<IncidentEvent> events = new ArrayList<>();
        for (JsonNode event : record) {
            events.add(EventJson.read(event));
        }
        return events;
    }

    private static JsonNode tree(byte[] json) {
        try {
            return MAPPER.readTree(json);
        } catch (IOException broken) {
            throw new IllegalArgumentException("A record is no JSON.", broken);
        }
    }
}
