package io.pactodo.adapter.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.pactodo.domain.task.ListContent;
import io.pactodo.domain.task.ListId;
import io.pactodo.domain.task.ListName;
import io.pactodo.domain.task.Order;
import io.pactodo.domain.task.TaskRefused;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads what a client says of a list, as {@link TaskReader} reads what it says of a task. */
final class ListReader {
    private static final List<String> FIELDS = List.of("name", "order");
    private static final List<String> SET_BY_SERVER =
            List.of("created_at", "deleted_at", "revision", "updated_at", "url");
    private static final Set<String> READ_ONLY =
            Set.of("id", "url", "revision", "created_at", "updated_at", "deleted_at");

    private ListReader() {}

    /**
     * Reads a list that is to be created under an id of the server's making.
     *
     * @throws TaskRefused.Invalid when it is no list, or says what only the server can
     */
    static ListContent create(ObjectNode body) {
        Fields fields = new Fields(body);
        fields.refuse(
                "id", "read_only", "The server makes the id: to choose it, PUT the list there with If-None-Match: *.");
        SET_BY_SERVER.forEach(name -> fields.refuse(name, "read_only", "The server sets " + name + ": leave it out."));
        return read(fields, Optional.empty());
    }

    /**
     * Reads a list that stands by itself and has that id.
     *
     * @throws TaskRefused.Invalid when it is no list, or one with another id
     */
    static ListContent replace(ListId id, ObjectNode body) {
        return read(fieldsOf(id, body), Optional.empty());
    }

    /**
     * Merges a patch into a list (RFC 7396).
     *
     * @throws TaskRefused.Invalid when what comes out is no list, or one with another id
     */
    static ListContent patch(ListId id, ListContent current, ObjectNode patch) {
        return read(fieldsOf(id, patch), Optional.of(current));
    }

    private static Fields fieldsOf(ListId id, ObjectNode body) {
        Fields fields = new Fields(body);
        fields.read("id", true, true, value -> {
            if (!id.toString().equalsIgnoreCase(value.asText())) {
                throw new TaskRefused.Invalid(
                        "other_id", "This is not the id in the path, and an id never changes: leave it out.");
            }
            return true;
        });
        return fields;
    }

    private static ListContent read(Fields fields, Optional<ListContent> before) {
        fields.refuseUnknown(FIELDS, READ_ONLY);
        Optional<ListName> name = fields.require(
                "name",
                before.map(ListContent::name),
                "A list has a name of 1 to 200 characters.",
                value -> new ListName(Texts.of("A name", value)));
        Optional<Order> order =
                fields.read("order", before.flatMap(ListContent::order), Optional.empty(), TaskReader::order);
        fields.refuseIfAny();
        return new ListContent(name.orElseThrow(), order);
    }
}
