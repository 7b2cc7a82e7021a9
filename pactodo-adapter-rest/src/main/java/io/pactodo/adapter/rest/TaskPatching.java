package io.pactodo.adapter.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.pactodo.domain.task.Task;
import io.pactodo.domain.task.TaskContent;
import io.pactodo.domain.task.TaskRefused;
import io.pactodo.domain.task.Violation;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.net.URI;
import java.util.List;

/**
 * Applies JSON patches (RFC 6902) to tasks as their clients see them, read-only fields included. What comes out is read
 * as the body of a PUT is. Safe for use by any number of threads.
 */
final class TaskPatching {
    /** A task has a hundred values at most; a patch that copies again and again would soon have billions. */
    private static final int MOST_VALUES = 1000;

    private static final String TEST_FAILED = "test_failed";
    private static final String NOT_APPLICABLE = "not_applicable";
    private static final String GROWN_TOO_LARGE = "grown_too_large";

    private final ObjectMapper mapper;
    private final JsonProvider provider = JsonProvider.provider();
    private final JsonValues values = new JsonValues(provider);

    TaskPatching(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /**
     * What the task is to be.
     *
     * @param task the task as it is
     * @param base where its client reaches this server; ends with a slash
     * @throws TaskRefused.Invalid when the patch cannot be applied to this task, or what comes out is none; to be made a
     *     problem by {@link #problem}
     */
    TaskContent apply(JsonPatch patch, Task task, URI base) {
        JsonStructure document = (JsonStructure) values.of(mapper.<JsonNode>valueToTree(TaskJson.of(task, base)));
        for (int index = 0; index < patch.operations().size(); index++) {
            document = step(document, patch.operations().get(index), "/" + index);
        }
        if (values.node(document) instanceof ObjectNode patched) {
            return TaskReader.replace(task.id(), patched);
        }
        throw new TaskRefused.Invalid("wrong_type", "A task is a JSON object; after this patch it would be an array.");
    }

    /** What to tell a client whose patch was refused. */
    static ProblemException problem(TaskRefused.Invalid refused) {
        Violation first = refused.violations().get(0);
        return switch (first.code()) {
            case TEST_FAILED, NOT_APPLICABLE -> problem(ProblemType.PATCH_CONFLICT, first);
            case GROWN_TOO_LARGE -> problem(ProblemType.PATCH_TOO_LARGE, first);
            default -> ProblemException.invalidTask(refused.violations());
        };
    }

    private static ProblemException problem(ProblemType type, Violation violation) {
        return new ProblemException(type, violation.detail()).withErrors(List.of(FieldError.of(violation)));
    }

    private JsonStructure step(JsonStructure document, JsonPatch.Operation operation, String place) {
        try {
            ArrayIndices.require(document, operation.path());
            if (operation.hasSource()) {
                ArrayIndices.require(document, operation.from());
            }
            JsonStructure after = operation.hasSource()
                    ? transferred(document, operation)
                    : carriedOut(document, operation.kind(), operation.path(), values.of(valueOf(operation)));
            requireModest(after, place);
            return after;
        } catch (JsonException | IndexOutOfBoundsException | NumberFormatException refused) {
            throw refused(operation, place);
        }
    }

    /** The library takes /tags/1 for a part of what is below /tags/10, and has no source of an order of its own. */
    private JsonStructure transferred(JsonStructure document, JsonPatch.Operation operation) {
        JsonValue value = provider.createPointer(operation.from()).getValue(document);
        if (operation.kind().equals("copy")) {
            return carriedOut(document, "add", operation.path(), value);
        }
        if (operation.path().equals(operation.from())) {
            return document;
        }
        if (operation.path().startsWith(operation.from() + "/")) {
            throw new JsonException("Nothing is moved into itself.");
        }
        JsonStructure without = carriedOut(document, "remove", operation.from(), JsonValue.NULL);
        return carriedOut(without, "add", operation.path(), value);
    }

    private JsonStructure carriedOut(JsonStructure document, String kind, String path, JsonValue value) {
        JsonObjectBuilder operation = provider.createObjectBuilder();
        JsonObject step =
                operation.add("op", kind).add("path", path).add("value", value).build();
        JsonArrayBuilder patch = provider.createArrayBuilder();
        JsonArray steps = patch.add(step).build();
        return provider.createPatch(steps).apply(document);
    }

    private static JsonNode valueOf(JsonPatch.Operation operation) {
        return operation.json().has("value")
                ? operation.value()
                : operation.json().nullNode();
    }

    private static void requireModest(JsonValue document, String place) {
        if (counted(document, 0, MOST_VALUES) < 0) {
            throw new TaskRefused.Invalid(List.of(new Violation(
                    place.substring(1),
                    GROWN_TOO_LARGE,
                    "The operation at " + place + " makes a document of over " + MOST_VALUES
                            + " values, or nested more than " + Json.MAX_DEPTH + " deep: no task needs that.")));
        }
    }

    /** @return how many more values there may be; less than 0 when there are too many, or they are nested too deep */
    private static int counted(JsonValue value, int depth, int allowed) {
        int left = depth > Json.MAX_DEPTH ? -1 : allowed - 1;
        if (value instanceof JsonObject object) {
            for (JsonValue field : object.values()) {
                left = left < 0 ? left : counted(field, depth + 1, left);
            }
        } else if (value instanceof JsonArray array) {
            for (JsonValue element : array) {
                left = left < 0 ? left : counted(element, depth + 1, left);
            }
        }
        return left;
    }

    private static TaskRefused.Invalid refused(JsonPatch.Operation operation, String place) {
        String path = Shown.of(operation.path());
        boolean test = operation.kind().equals("test");
        String detail = test
                ? "The test at " + place + " failed: the task has another value at \"" + path
                        + "\", or none. Read it and decide again."
                : "The operation at " + place + " cannot be carried out: the task as it is then gives no way to "
                        + operation.kind() + " \"" + path + "\""
                        + (operation.hasSource() ? " from \"" + Shown.of(operation.from()) + "\"" : "") + ".";
        return new TaskRefused.Invalid(
                List.of(new Violation(place.substring(1), test ? TEST_FAILED : NOT_APPLICABLE, detail)));
    }
}
