package io.pactodo.testkit.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The schemas of a document, closed: an object has the properties that are named, and no others. */
final class Schemas {
    private static final String HERE = "#/components/schemas/";

    private final ObjectMapper mapper = new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            settings -> settings.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));
    private final JsonNode definitions;
    private final Map<JsonNode, Schema> compiled = new ConcurrentHashMap<>();

    Schemas(JsonNode document) {
        definitions = document.path("components").path("schemas");
    }

    /** @param what what the JSON is, for the faults */
    List<String> faults(String what, JsonNode schema, String json) {
        try {
            return compiled.computeIfAbsent(schema, this::compile).validate(mapper.readTree(json)).stream()
                    .map(fault -> what + " at '" + fault.getInstanceLocation() + "': " + fault.getMessage())
                    .toList();
        } catch (JsonProcessingException broken) {
            return List.of(what + " is no JSON: " + broken.getOriginalMessage());
        }
    }

    /** The same of a text that is no JSON. */
    List<String> faultsOfText(String what, JsonNode schema, String text) {
        return faults(what, schema, mapper.getNodeFactory().textNode(text).toString());
    }

    String member(String json, String name) {
        try {
            return mapper.readTree(json).path(name).asText();
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException(json, broken);
        }
    }

    private Schema compile(JsonNode schema) {
        ObjectNode whole = mapper.createObjectNode();
        whole.set("$defs", definitions);
        whole.putArray("allOf").add(schema);
        JsonNode closed = closed(whole.deepCopy());
        return registry.getSchema(closed.toString().replace(HERE, "#/$defs/"), InputFormat.JSON);
    }

    private static JsonNode closed(JsonNode schema) {
        if (schema instanceof ObjectNode object
                && object.path("properties").isObject()
                && !object.has("additionalProperties")) {
            object.put("additionalProperties", false);
        }
        schema.forEach(Schemas::closed);
        return schema;
    }
}
