package io.pactodo.adapter.rest;

import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.Arrays;
import java.util.regex.Pattern;

/** Holds JSON pointers to the indices that RFC 6901 knows (section 4); the library also takes 01 and the like. */
final class ArrayIndices {
    private static final Pattern INDEX = Pattern.compile("0|[1-9][0-9]{0,8}|-");

    private ArrayIndices() {}

    /**
     * Insists that whatever the pointer uses as an index is one.
     *
     * @param document what the pointer points into
     * @throws JsonException when it is none
     */
    static void require(JsonValue document, String pointer) {
        JsonValue value = document;
        // The text before the first slash is empty, and no token.
        for (String token : Arrays.stream(pointer.split("/", -1)).skip(1).toList()) {
            if (value instanceof JsonArray && !INDEX.matcher(token).matches()) {
                throw new JsonException("No index: " + token);
            }
            value = below(value, token);
        }
    }

    private static JsonValue below(JsonValue value, String token) {
        if (value instanceof JsonObject object) {
            return object.getOrDefault(token.replace("~1", "/").replace("~0", "~"), JsonValue.NULL);
        }
        if (value instanceof JsonArray array && !token.equals("-")) {
            int index = Integer.parseInt(token);
            return index < array.size() ? array.get(index) : JsonValue.NULL;
        }
        return JsonValue.NULL;
    }
}
