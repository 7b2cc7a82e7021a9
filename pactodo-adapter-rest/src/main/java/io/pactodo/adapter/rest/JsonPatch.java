package io.pactodo.adapter.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A JSON patch as it was sent (RFC 6902), of sound shape. Whether it can be applied is for {@link TaskPatching} to find
 * out.
 *
 * @param operations what to do, one after the other
 */
record JsonPatch(List<Operation> operations) {
    /** The media type. */
    static final String MEDIA_TYPE = "application/json-patch+json";

    /** How many operations a patch may have. */
    static final int MOST_OPERATIONS = 100;

    private static final Set<String> WITH_VALUE = Set.of("add", "replace", "test");
    private static final Set<String> WITH_SOURCE = Set.of("move", "copy");

    /**
     * One of its operations.
     *
     * @param kind what it does, such as {@code add}
     * @param path what it does it to, as a JSON pointer
     * @param json all that was said of it
     */
    record Operation(String kind, String path, ObjectNode json) {
        /** What is to be put there or compared. */
        JsonNode value() {
            return json.path("value");
        }

        /** Where it is to be taken from, as a JSON pointer. */
        String from() {
            return json.path("from").textValue();
        }

        /** Whether it takes what it puts there from elsewhere in the document. */
        boolean hasSource() {
            return WITH_SOURCE.contains(kind);
        }
    }

    /**
     * Reads a patch.
     *
     * @throws ProblemException when it is none, with all that is wrong, or when it has too many operations
     */
    static JsonPatch read(JsonNode body) {
        if (!body.isArray()) {
            String detail = "A JSON patch is an array of operations; this is " + JsonKind.of(body)
                    + ": to merge an object into the task, send it as application/merge-patch+json.";
            throw malformed(List.of(new FieldError("", "wrong_type", detail)));
        }
        if (body.size() > MOST_OPERATIONS) {
            throw new ProblemException(
                    ProblemType.PATCH_TOO_LARGE,
                    "The patch has " + body.size() + " operations, and may have " + MOST_OPERATIONS
                            + ": send it in several, or replace the task with PUT.");
        }
        List<FieldError> errors = new ArrayList<>();
        List<Operation> operations = new ArrayList<>();
        for (int index = 0; index < body.size(); index++) {
            int before = errors.size();
            JsonNode json = body.get(index);
            inspect("/" + index, json, errors);
            if (errors.size() == before) {
                operations.add(new Operation(
                        json.get("op").textValue(), json.get("path").textValue(), (ObjectNode) json));
            }
        }
        if (!errors.isEmpty()) {
            throw malformed(errors);
        }
        return new JsonPatch(List.copyOf(operations));
    }

    private static void inspect(String place, JsonNode json, List<FieldError> errors) {
        if (!json.isObject()) {
            errors.add(new FieldError(
                    place, "wrong_type", "An operation is a JSON object; this is " + JsonKind.of(json) + "."));
            return;
        }
        String kind = json.path("op").asText();
        if (!json.path("op").isTextual()
                || !(kind.equals("remove") || WITH_VALUE.contains(kind) || WITH_SOURCE.contains(kind))) {
            errors.add(new FieldError(
                    place + "/op", "unknown_operation", "An op is add, remove, replace, move, copy or test."));
        }
        requirePointer(place, json, "path", errors);
        if (WITH_SOURCE.contains(kind)) {
            requirePointer(place, json, "from", errors);
        }
        if (WITH_VALUE.contains(kind) && !json.has("value")) {
            errors.add(new FieldError(place + "/value", "missing", "To " + kind + " something takes a value."));
        }
    }

    private static void requirePointer(String place, JsonNode json, String name, List<FieldError> errors) {
        JsonNode pointer = json.path(name);
        if (!pointer.isTextual() || !isPointer(pointer.textValue())) {
            errors.add(new FieldError(
                    place + "/" + name,
                    json.has(name) ? "invalid_pointer" : "missing",
                    "A " + name
                            + " is a JSON pointer (RFC 6901), such as /tags/0 or /title; ~ is written ~0, and / in a"
                            + " name ~1."));
        }
    }

    private static boolean isPointer(String text) {
        boolean escaped = !text.replace("~0", "").replace("~1", "").contains("~");
        return escaped && (text.isEmpty() || text.startsWith("/"));
    }

    private static ProblemException malformed(List<FieldError> errors) {
        String detail = errors.size() == 1
                ? errors.get(0).detail()
                : errors.size() + " things are wrong with the patch: see the errors.";
        return new ProblemException(ProblemType.MALFORMED_PATCH, detail).withErrors(errors);
    }
}
