package io.pactodo.testkit.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * An OpenAPI document, to hold answers against: their status, headers, media type and body have to be in it, and the code
 * of a problem among the examples of its response. Responses are taken for closed: what the document does not name is a
 * fault, so that it names all there is. Safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class Contract {
    /** What every HTTP server sends, and what browsers ask of it (Fetch, section 3.2). */
    private static final Set<String> PLUMBING = Set.of(
            "date",
            "connection",
            "content-type",
            "content-length",
            "content-encoding",
            "transfer-encoding",
            "vary",
            "access-control-allow-methods",
            "access-control-allow-headers",
            "access-control-max-age");

    private static final Set<String> JSON = Set.of("application/json", "application/problem+json");

    private final JsonNode document;
    private final Schemas schemas;

    private Contract(JsonNode document) {
        this.document = document;
        this.schemas = new Schemas(document);
    }

    /**
     * Reads a document in JSON.
     *
     * @param openApi a file in JSON: a document of OpenAPI 3.1
     * @return what answers are held against
     */
    public static Contract read(Path openApi) {
        try {
            return new Contract(new ObjectMapper().readTree(Files.readString(openApi)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * Fails the test that saw an answer which the document does not describe.
     *
     * @param answer what a client saw
     * @throws AssertionError with all that the document does not say of it, if there is any
     */
    public void hold(Answer answer) {
        List<String> faults = faults(answer);
        if (!faults.isEmpty()) {
            throw new AssertionError("The contract does not say this of " + answer + "\n" + answer.body() + "\n- "
                    + String.join("\n- ", faults));
        }
    }

    /**
     * {@return all that the document does not say of the answer}
     *
     * @param answer what a client saw
     */
    public List<String> faults(Answer answer) {
        Optional<JsonNode> operation = operation(answer);
        return operation.isPresent() && !isNotServed(answer)
                ? faults(operation.get(), answer)
                : faultsOfRefusal(answer);
    }

    /** A server may leave out what the document has, and says so. */
    private boolean isNotServed(Answer answer) {
        return answer.status() == 404
                && answer.isProblem()
                && schemas.member(answer.body(), "code").equals("route_not_found");
    }

    /** What is asked in a way that the document does not know is refused, or is asked by a browser beforehand. */
    private List<String> faultsOfRefusal(Answer answer) {
        boolean preflight = answer.method().equals("OPTIONS") && answer.status() == 204;
        if (preflight || (answer.method().equals("HEAD") && answer.status() >= 400)) {
            return List.of();
        }
        return answer.isProblem()
                ? problem(answer)
                : List.of("It is not documented, and not refused with a problem either.");
    }

    private List<String> faults(JsonNode operation, Answer answer) {
        JsonNode response = resolve(operation.path("responses").path(String.valueOf(answer.status())));
        if (response.isMissingNode()) {
            return List.of("No such status is documented.");
        }
        List<String> faults = new ArrayList<>(headers(response.path("headers"), answer));
        if (!answer.method().equals("HEAD")) {
            faults.addAll(body(response.path("content"), answer));
        }
        return List.copyOf(faults);
    }

    private List<String> headers(JsonNode documented, Answer answer) {
        List<String> faults = new ArrayList<>();
        Set<String> names = new HashSet<>(PLUMBING);
        documented.properties().forEach(header -> {
            names.add(header.getKey().toLowerCase(Locale.ROOT));
            JsonNode meant = resolve(header.getValue());
            Optional<String> value = answer.header(header.getKey());
            if (value.isEmpty() && meant.path("required").asBoolean()) {
                faults.add(header.getKey() + " is missing.");
            }
            value.ifPresent(said -> faults.addAll(schemas.faultsOfText(header.getKey(), meant.path("schema"), said)));
        });
        answer.headers().keySet().stream()
                .filter(name -> !names.contains(name))
                .forEach(name -> faults.add("The header " + name + " is not documented."));
        return faults;
    }

    private List<String> body(JsonNode content, Answer answer) {
        if (content.isMissingNode()) {
            return answer.body().isEmpty() ? List.of() : List.of("No body is documented.");
        }
        JsonNode documented = content.path(answer.mediaType());
        if (documented.isMissingNode()) {
            return List.of("The media type " + answer.mediaType() + " is not documented.");
        }
        if (!JSON.contains(answer.mediaType())) {
            return List.of();
        }
        List<String> faults = new ArrayList<>(schemas.faults("The body", documented.path("schema"), answer.body()));
        if (faults.isEmpty() && answer.isProblem()) {
            String code = schemas.member(answer.body(), "code");
            if (!documented.path("examples").has(code)) {
                faults.add("The problem " + code + " is not documented here.");
            }
        }
        return faults;
    }

    private List<String> problem(Answer answer) {
        return schemas.faults("The body", document.at("/components/schemas/Problem"), answer.body());
    }

    private Optional<JsonNode> operation(Answer answer) {
        return new Templates(document.path("paths"))
                .meant(answer.path())
                .map(path -> path.path(method(path, answer)))
                .filter(operation -> !operation.isMissingNode());
    }

    private static String method(JsonNode path, Answer answer) {
        String method = answer.method().toLowerCase(Locale.ROOT);
        return method.equals("head") && !path.has("head") ? "get" : method;
    }

    private JsonNode resolve(JsonNode node) {
        return node.has("$ref") ? document.at(node.get("$ref").asText().substring(1)) : node;
    }

    /** {@return every example that its own schema does not allow, with its place} */
    public List<String> faultsOfExamples() {
        List<String> faults = new ArrayList<>();
        examples("", document, faults);
        return List.copyOf(faults);
    }

    private void examples(String place, JsonNode node, List<String> faults) {
        if (node.has("schema")) {
            JsonNode schema = node.path("schema");
            node.path("examples")
                    .properties()
                    .forEach(example -> faults.addAll(schemas.faults(
                            place + " " + example.getKey(),
                            schema,
                            resolve(example.getValue()).path("value").toString())));
            if (node.has("example")) {
                faults.addAll(schemas.faults(place, schema, node.get("example").toString()));
            }
        }
        node.properties().forEach(member -> examples(place + "/" + member.getKey(), member.getValue(), faults));
        for (int index = 0; node.isArray() && index < node.size(); index++) {
            examples(place + "/" + index, node.get(index), faults);
        }
    }
}
