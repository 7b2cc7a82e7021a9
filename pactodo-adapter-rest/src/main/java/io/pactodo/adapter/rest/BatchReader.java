package io.pactodo.adapter.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.pactodo.application.BatchCommand;
import io.pactodo.application.CreateTask;
import io.pactodo.application.DeleteTask;
import io.pactodo.application.Precondition;
import io.pactodo.application.RefusedCommand;
import io.pactodo.application.UpdateTask;
import io.pactodo.domain.task.TaskContent;
import io.pactodo.domain.task.TaskId;
import io.pactodo.domain.task.TaskKey;
import io.pactodo.domain.task.TaskRefused;
import io.pactodo.domain.task.WorkspaceId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Reads a batch. An operation that cannot be read stands in it as refused, so that the others are looked at too. All
 * faults point into the body of the request.
 */
final class BatchReader {
    /** How many operations a batch may have. */
    static final int MOST_OPERATIONS = 100;

    /** What its array of operations is called. */
    static final String OPERATIONS = "operations";

    private static final String NO_ID = "The id of a task is a UUID, such as \"01890a5d-ac96-774b-bcce-b302099a8057\".";

    private final WorkspaceId workspace;

    BatchReader(WorkspaceId workspace) {
        this.workspace = workspace;
    }

    /**
     * Reads all of it.
     *
     * @throws ProblemException when it has too many operations
     * @throws TaskRefused.Invalid when it is no batch
     */
    TaskBatch read(JsonNode body) {
        Fields fields = new Fields(object("A batch", body));
        boolean atomic = fields.read("atomic", true, true, BatchReader::flag);
        Optional<JsonNode> operations = fields.require(
                OPERATIONS, Optional.empty(), "A batch has an array of operations.", BatchReader::operations);
        fields.refuseUnknown(List.of("atomic", OPERATIONS), Set.of());
        fields.refuseIfAny();
        List<TaskBatch.Operation> read = new ArrayList<>();
        operations.orElseThrow().forEach(operation -> read.add(operation(operation, OPERATIONS + "/" + read.size())));
        return new TaskBatch(atomic, List.copyOf(read));
    }

    private static boolean flag(JsonNode value) {
        if (!value.isBoolean()) {
            throw new TaskRefused.Invalid(
                    "wrong_type", "Whether it is atomic is true or false; this is " + JsonKind.of(value) + ".");
        }
        return value.booleanValue();
    }

    private static JsonNode operations(JsonNode value) {
        if (!value.isArray()) {
            throw new TaskRefused.Invalid(
                    "wrong_type", "The operations are an array; this is " + JsonKind.of(value) + ".");
        }
        if (value.size() > MOST_OPERATIONS) {
            throw new ProblemException(
                    ProblemType.BATCH_TOO_LARGE,
                    "The batch has " + value.size() + " operations, and may have " + MOST_OPERATIONS
                            + ": send it in several.");
        }
        return value;
    }

    private TaskBatch.Operation operation(JsonNode json, String place) {
        try {
            return pointing(place, () -> {
                if (!(json instanceof ObjectNode operation)) {
                    throw new TaskRefused.Invalid(
                            "wrong_type", "An operation is a JSON object; this is " + JsonKind.of(json) + ".");
                }
                String kind = operation.path("op").asText();
                return switch (kind) {
                    case "create" -> create(operation);
                    case "update" -> update(operation, place);
                    case "delete" -> delete(operation);
                    default -> throw unknown(operation);
                };
            });
        } catch (TaskRefused.Invalid refused) {
            return new TaskBatch.Operation(new RefusedCommand(refused), Optional.empty(), true);
        }
    }

    private static TaskRefused.Invalid unknown(ObjectNode operation) {
        Fields fields = new Fields(operation);
        fields.require("op", Optional.empty(), "An op is create, update or delete.", value -> {
            throw new TaskRefused.Invalid("unknown_operation", "An op is create, update or delete.");
        });
        try {
            fields.refuseIfAny();
        } catch (TaskRefused.Invalid refused) {
            return refused;
        }
        throw new IllegalStateException("An operation is known after all: " + operation);
    }

    private TaskBatch.Operation create(ObjectNode operation) {
        Fields fields = new Fields(operation);
        Optional<TaskId> id = fields.read("id", Optional.empty(), Optional.empty(), value -> Optional.of(id(value)));
        Optional<TaskContent> content = fields.require(
                "task",
                Optional.empty(),
                "To create a task takes a task.",
                value -> id.map(chosen -> TaskReader.replace(chosen, object("A task", value)))
                        .orElseGet(() -> TaskReader.create(object("A task", value))));
        fields.refuseUnknown(List.of("op", "id", "task"), Set.of());
        fields.refuseIfAny();
        return new TaskBatch.Operation(new CreateTask(workspace, id, content.orElseThrow()), Optional.empty(), true);
    }

    private TaskBatch.Operation update(ObjectNode operation, String place) {
        Fields fields = new Fields(operation);
        Optional<TaskId> id = requiredId(fields);
        Optional<EntityTags> ifMatch = ifMatch(fields);
        Optional<ObjectNode> changes = fields.require(
                "changes",
                Optional.empty(),
                "To update a task takes changes, which are merged into it.",
                value -> object("Changes", value));
        fields.refuseUnknown(List.of("op", "id", "if_match", "changes"), Set.of());
        fields.refuseIfAny();
        TaskKey key = new TaskKey(workspace, id.orElseThrow());
        ObjectNode patch = changes.orElseThrow();
        BatchCommand command = new UpdateTask(
                key,
                precondition(ifMatch),
                current -> pointing(place + "/changes", () -> TaskReader.patch(key.id(), current.content(), patch)));
        return new TaskBatch.Operation(command, Optional.of(key.id()), ifMatch.isPresent());
    }

    private TaskBatch.Operation delete(ObjectNode operation) {
        Fields fields = new Fields(operation);
        Optional<TaskId> id = requiredId(fields);
        Optional<EntityTags> ifMatch = ifMatch(fields);
        fields.refuseUnknown(List.of("op", "id", "if_match"), Set.of());
        fields.refuseIfAny();
        TaskKey key = new TaskKey(workspace, id.orElseThrow());
        return new TaskBatch.Operation(
                new DeleteTask(key, precondition(ifMatch)), Optional.of(key.id()), ifMatch.isPresent());
    }

    private static Optional<TaskId> requiredId(Fields fields) {
        return fields.require("id", Optional.empty(), NO_ID, BatchReader::id);
    }

    private static TaskId id(JsonNode value) {
        return new TaskId(Uuids.of("The id of a task", value));
    }

    /** Not null: a client that lost the revision on the way would overwrite whatever is there. */
    private static Optional<EntityTags> ifMatch(Fields fields) {
        return fields.require(
                        "if_match",
                        Optional.of(Optional.<EntityTags>empty()),
                        "An if_match is the revision of a task or its ETag: to change whatever is there, leave it out.",
                        value -> Optional.of(tags(value)))
                .flatMap(said -> said);
    }

    /** A revision as it stands in a task, or what the header {@code If-Match} would say. */
    private static EntityTags tags(JsonNode value) {
        if (value.isIntegralNumber()) {
            return new EntityTags(false, List.of(value.asText()), List.of());
        }
        try {
            return EntityTags.parse("if_match", Texts.of("What if_match names other than by its number", value));
        } catch (ProblemException malformed) {
            throw new TaskRefused.Invalid("invalid_entity_tag", malformed.detail());
        }
    }

    private static Precondition precondition(Optional<EntityTags> ifMatch) {
        return ifMatch.<Precondition>map(tags -> tags::matchStrongly).orElse(Precondition.NONE);
    }

    private static ObjectNode object(String what, JsonNode value) {
        if (value instanceof ObjectNode object) {
            return object;
        }
        throw new TaskRefused.Invalid(
                "wrong_type", what + " is written as a JSON object; this is " + JsonKind.of(value) + ".");
    }

    private static <T> T pointing(String place, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (TaskRefused.Invalid refused) {
            throw new TaskRefused.Invalid(refused.violations().stream()
                    .map(violation -> violation.in(place))
                    .toList());
        }
    }
}
