package io.pactodo.adapter.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.math.BigDecimal;

/**
 * Makes values of Jakarta JSON Processing of Jackson's, and the reverse, to the last digit. Numbers lose the zeros at
 * their end, because that library holds 1 and 1.0 for different, and a patch must not (RFC 6902, section 4.6).
 */
final class JsonValues {
    private final JsonProvider provider;

    JsonValues(JsonProvider provider) {
        this.provider = provider;
    }

    JsonValue of(JsonNode node) {
        return switch (node.getNodeType()) {
            case OBJECT -> {
                JsonObjectBuilder object = provider.createObjectBuilder();
                node.properties().forEach(field -> object.add(field.getKey(), of(field.getValue())));
                yield object.build();
            }
            case ARRAY -> {
                JsonArrayBuilder array = provider.createArrayBuilder();
                node.forEach(element -> array.add(of(element)));
                yield array.build();
            }
            case STRING -> provider.createValue(node.textValue());
            case NUMBER -> provider.createValue(canonical(node.decimalValue()));
            case BOOLEAN -> node.booleanValue() ? JsonValue.TRUE : JsonValue.FALSE;
            case NULL -> JsonValue.NULL;
            case BINARY, MISSING, POJO -> throw new IllegalArgumentException("JSON has no " + node.getNodeType());
        };
    }

    JsonNode node(JsonValue value) {
        return switch (value.getValueType()) {
            case OBJECT -> {
                ObjectNode object = JsonNodeFactory.instance.objectNode();
                value.asJsonObject().forEach((name, field) -> object.set(name, node(field)));
                yield object;
            }
            case ARRAY -> {
                ArrayNode array = JsonNodeFactory.instance.arrayNode();
                value.asJsonArray().forEach(element -> array.add(node(element)));
                yield array;
            }
            case STRING -> JsonNodeFactory.instance.textNode(((JsonString) value).getString());
            case NUMBER -> JsonNodeFactory.instance.numberNode(((JsonNumber) value).bigDecimalValue());
            case TRUE, FALSE -> JsonNodeFactory.instance.booleanNode(value == JsonValue.TRUE);
            case NULL -> JsonNodeFactory.instance.nullNode();
        };
    }

    private static BigDecimal canonical(BigDecimal number) {
        return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    }
}
