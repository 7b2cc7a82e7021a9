package io.pactodo.adapter.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a document promises less than another one: what is not there any more, and what clients that kept to the former
 * could not send or would not expect. What is added without being demanded is no narrowing.
 */
final class Narrowing {
    private static final List<String> OPERATIONS = List.of("get", "head", "post", "put", "patch", "delete");

    private final JsonNode before;
    private final JsonNode after;
    private final List<String> losses = new ArrayList<>();

    private Narrowing(JsonNode before, JsonNode after) {
        this.before = before;
        this.after = after;
    }

    /** Each loss as a sentence, with its place. */
    static List<String> between(JsonNode before, JsonNode after) {
        Narrowing narrowing = new Narrowing(before, after);
        narrowing.paths();
        return List.copyOf(narrowing.losses);
    }

    private void paths() {
        for (String path : names(before.path("paths"))) {
            JsonNode was = before.path("paths").path(path);
            JsonNode is = after.path("paths").path(path);
            if (is.isMissingNode()) {
                losses.add(path + " is gone");
                continue;
            }
            OPERATIONS.stream().filter(was::has).forEach(method -> operation(method + " " + path, method, was, is));
        }
    }

    private void operation(String place, String method, JsonNode oldPath, JsonNode newPath) {
        JsonNode was = oldPath.path(method);
        JsonNode is = newPath.path(method);
        if (is.isMissingNode()) {
            losses.add(place + " is gone");
            return;
        }
        Parameters parameters = new Parameters(before, oldPath, was);
        Parameters now = new Parameters(after, newPath, is);
        parameters
                .byName()
                .forEach((name, parameter) ->
                        parameter(place + " " + name, parameter, now.byName().get(name)));
        now.byName().forEach((name, parameter) -> {
            if (!parameters.byName().containsKey(name)
                    && parameter.path("required").asBoolean()) {
                losses.add(place + " demands " + name);
            }
        });
        request(place, was.path("requestBody"), is.path("requestBody"));
        for (String status : names(was.path("responses"))) {
            JsonNode response = is.path("responses").path(status);
            if (response.isMissingNode()) {
                losses.add(place + " " + status + " is gone");
            } else {
                response(
                        place + " " + status,
                        resolve(before, was.path("responses").path(status)),
                        resolve(after, response));
            }
        }
    }

    private void parameter(String place, JsonNode was, @Nullable JsonNode is) {
        if (is == null) {
            losses.add(place + " is gone");
            return;
        }
        if (is.path("required").asBoolean() && !was.path("required").asBoolean()) {
            losses.add(place + " is demanded");
        }
        sent().compare(place, was.path("schema"), is.path("schema"));
    }

    private void request(String place, JsonNode was, JsonNode is) {
        if (is.path("required").asBoolean() && !was.path("required").asBoolean()) {
            losses.add(place + " demands a body");
        }
        content(place + " takes", was, is, sent());
    }

    private void response(String place, JsonNode was, JsonNode is) {
        for (String name : names(was.path("headers"))) {
            JsonNode header = resolve(after, is.path("headers").path(name));
            JsonNode known = resolve(before, was.path("headers").path(name));
            if (header.isMissingNode()) {
                losses.add(place + " " + name + " is gone");
            } else if (known.path("required").asBoolean()
                    && !header.path("required").asBoolean()) {
                losses.add(place + " " + name + " is not certain any more");
            } else {
                received().compare(place + " " + name, known.path("schema"), header.path("schema"));
            }
        }
        content(place, was, is, received());
    }

    private void content(String place, JsonNode was, JsonNode is, SchemaNarrowing schemas) {
        for (String type : names(was.path("content"))) {
            JsonNode now = is.path("content").path(type);
            if (now.isMissingNode()) {
                losses.add(place + " " + type + " is gone");
            } else {
                schemas.compare(
                        place + " " + type, was.path("content").path(type).path("schema"), now.path("schema"));
            }
        }
    }

    private SchemaNarrowing sent() {
        return new SchemaNarrowing(before, after, true, losses);
    }

    private SchemaNarrowing received() {
        return new SchemaNarrowing(before, after, false, losses);
    }

    private static JsonNode resolve(JsonNode document, JsonNode node) {
        return Contracts.resolve(document, node);
    }

    private static Set<String> names(JsonNode object) {
        Set<String> names = new TreeSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
