package io.pactodo.adapter.rest;

import com.fasterxml.jackson.databind.JsonNode;

/** What a JSON value is, in words. */
final class JsonKind {
    private JsonKind() {}

    /** The kind of that value, with its article, such as {@code an array}. */
    static String of(JsonNode value) {
        return switch (value.getNodeType()) {
            case ARRAY -> "an array";
            case OBJECT -> "an object";
            case STRING -> "a string";
            case NUMBER -> "a number";
            case BOOLEAN -> "a boolean";
            case NULL -> "null";
            case BINARY, MISSING, POJO -> throw new IllegalArgumentException("JSON has no " + value.getNodeType());
        };
    }
}
