package io.pactodo.adapter.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The contract as an OpenAPI 3.1 document, put together from the parts that people read. It is made once, and never changed.
 */
final class OpenApi {
    private static final List<String> PARTS = List.of(
            "openapi",
            "house",
            "slo",
            "tasks",
            "sync",
            "batch",
            "lists",
            "todos",
            "incidents",
            "faults",
            "task",
            "parameters",
            "headers",
            "problems");
    private static final String EXAMPLE = "http://127.0.0.1:8080";
    private static final Set<String> OPERATIONS = Set.of("get", "head", "post", "put", "patch", "delete");

    private final ObjectNode document;

    /**
     * Puts it together.
     *
     * @param served what the server has: other paths are left out, and what only an incident log tells of
     */
    @Inject
    OpenApi(ObjectMapper mapper, ServedPaths served) {
        OpenApiSource source = new OpenApiSource(mapper);
        document = mapper.createObjectNode();
        PARTS.forEach(part -> lay(source.part(part), document, part));
        object(document, "info").put("description", source.introduction());
        object(document, "paths").retain(served.templates());
        if (!served.templates().contains("/" + IncidentJson.PATH)) {
            document.remove("webhooks");
        }
        layIntoEach(document, source.part("every"));
    }

    /** @param templates the paths that a server has, such as {@code /api/tasks/{id}} */
    record ServedPaths(Set<String> templates) {
        /** Those of the resources, and the others. */
        static ServedPaths of(Collection<Class<?>> resources, Set<String> beside) {
            Set<String> served = new HashSet<>(beside);
            Routes.of(resources, false).forEach(route -> served.add(route.template()));
            return new ServedPaths(served);
        }
    }

    /** The document for a client that reaches the server there; the examples to try name it too. */
    ObjectNode at(URI base) {
        String server = base.toString().replaceAll("/$", "");
        ObjectNode whole = document.objectNode();
        document.properties().forEach(member -> {
            whole.set(member.getKey(), member.getValue());
            if (member.getKey().equals("info")) {
                whole.set("info", introducing(server));
                whole.putArray("servers").addObject().put("url", server);
            }
        });
        return whole;
    }

    private JsonNode introducing(String server) {
        ObjectNode info = document.get("info").deepCopy();
        return info.put("description", info.path("description").asText().replace(EXAMPLE, server));
    }

    /** What begins with x- at the top of a part is only there to be pointed to within it. */
    private static void lay(ObjectNode part, ObjectNode onto, String place) {
        part.properties().stream()
                .filter(member -> !member.getKey().startsWith("x-"))
                .forEach(member -> lay(member.getKey(), member.getValue(), onto, place));
    }

    private static void lay(String name, JsonNode value, ObjectNode onto, String place) {
        JsonNode there = onto.get(name);
        if (there == null) {
            onto.set(name, value);
        } else if (there instanceof ObjectNode inner && value instanceof ObjectNode more) {
            more.properties().forEach(member -> lay(member.getKey(), member.getValue(), inner, place + "/" + name));
        } else {
            throw new IllegalStateException(name + " is said twice, the second time in " + place + ".");
        }
    }

    private static void layIntoEach(ObjectNode document, ObjectNode every) {
        ObjectNode headers = object(every, "headers");
        object(object(document, "components"), "responses").forEach(response -> addHeaders(response, headers));
        for (JsonNode path : object(document, "paths")) {
            path.properties().stream()
                    .filter(member -> OPERATIONS.contains(member.getKey()))
                    .forEach(member -> layInto((ObjectNode) member.getValue(), every, headers));
        }
    }

    private static void layInto(ObjectNode operation, ObjectNode every, ObjectNode headers) {
        operation.withArray("parameters").addAll((ArrayNode) every.get("parameters"));
        ObjectNode responses = object(operation, "responses");
        responses.forEach(response -> addHeaders(response, headers));
        addMissing(responses, object(every, "responses"));
    }

    private static void addHeaders(JsonNode response, ObjectNode headers) {
        if (!response.has("$ref")) {
            addMissing(((ObjectNode) response).withObjectProperty("headers"), headers);
        }
    }

    private static void addMissing(ObjectNode onto, ObjectNode more) {
        more.properties().stream()
                .filter(member -> !onto.has(member.getKey()))
                .forEach(member -> onto.set(member.getKey(), member.getValue()));
    }

    private static ObjectNode object(ObjectNode parent, String name) {
        return parent.withObjectProperty(name);
    }
}
