package io.pactodo.adapter.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.pactodo.testkit.http.Answer;
import io.pactodo.testkit.http.Contract;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.glassfish.jersey.server.model.Resource;

/** The contract as tests look at it. */
final class Contracts {
    /** All that can be served, be it by default or not. */
    static final List<Class<?>> RESOURCES = Stream.of(
                    RestServer.RESOURCES,
                    List.of(TodoBackendResource.class, FaultResource.class),
                    IncidentServer.RESOURCES)
            .flatMap(List::stream)
            .distinct()
            .collect(Collectors.toUnmodifiableList());

    private static final Contract GOLDEN = Contract.read(Path.of("..", "docs", "api", "openapi.json"));
    // A resource of these tests, and servlets of theirs.
    private static final Pattern UNPROMISED = Pattern.compile("/(probe|greeting)(/.*)?");

    private Contracts() {}

    /** Fails the test that saw an answer which the contract does not describe. */
    static void hold(HttpResponse<byte[]> response) {
        if (!UNPROMISED.matcher(response.uri().getPath()).matches()) {
            GOLDEN.hold(Answer.of(response));
        }
    }

    /** The same for one that was read byte by byte, of a request that may have been no HTTP: what is known of it. */
    static void hold(Wire.Reply reply) {
        Map<String, List<String>> headers = new TreeMap<>();
        reply.headers().forEach((name, value) -> headers.put(name, List.of(value)));
        if (reply.status() >= 400 && !reply.body().isEmpty()) {
            GOLDEN.hold(new Answer("-", "-", reply.status(), headers, reply.body()));
        }
    }

    /** All that can be served. */
    static JsonNode whole() {
        ObjectMapper mapper = Json.mapper();
        Set<String> all = new HashSet<>(Set.of("/metrics"));
        Routes.of(RESOURCES, false).forEach(route -> all.add(route.template()));
        return new OpenApi(mapper, new OpenApi.ServedPaths(all)).at(URI.create("http://127.0.0.1:8080/"));
    }

    /** The operations that the contract marks, such as {@code GET /api/tasks}. */
    static SortedSet<String> deprecated() {
        SortedSet<String> deprecated = new TreeSet<>();
        whole().path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(operation ->
                                operation.getValue().path("deprecated").asBoolean())
                        .forEach(operation ->
                                deprecated.add(operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey())));
        return deprecated;
    }

    /** Those of these resources that tell their clients so. */
    static SortedSet<String> retiring(List<Class<?>> resources) {
        SortedSet<String> retiring = new TreeSet<>();
        resources.forEach(type -> {
            Resource resource = Resource.from(type);
            addRetiring(Routes.template(resource.getPath()), resource, retiring);
        });
        return retiring;
    }

    private static void addRetiring(String template, Resource resource, SortedSet<String> retiring) {
        resource.getResourceMethods().stream()
                .filter(method -> method.getInvocable().getHandlingMethod().isAnnotationPresent(Retiring.class))
                .forEach(method -> retiring.add(method.getHttpMethod() + " " + template));
        resource.getChildResources()
                .forEach(child -> addRetiring(template + Routes.template(child.getPath()), child, retiring));
    }

    /** What is meant, where only a reference to it stands. */
    static JsonNode resolve(JsonNode document, JsonNode node) {
        return node.has("$ref") ? document.at(node.get("$ref").asText().substring(1)) : node;
    }
}
