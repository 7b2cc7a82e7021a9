package io.pactodo.adapter.rest;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class OpenApiTest {
    private static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "PATCH", "DELETE");

    private final JsonNode contract = Contracts.whole();

    @Test
    void whatIsServedIsDocumentedAndTheReverse() {
        SortedMap<String, SortedSet<String>> documented = documented();
        // A servlet that bootstrap mounts, and no route of this module.
        assertThat(documented.remove("GET /metrics")).contains("200");
        assertThat(documented).isEqualTo(served());
    }

    @Test
    void everyProblemIsDocumented() {
        assertThat(texts(contract.at("/components/schemas/ProblemCode/enum")))
                .containsExactly(Arrays.stream(ProblemType.values())
                        .map(ProblemType::code)
                        .toArray(String[]::new));
    }

    @Test
    void everyProblemOfARouteHasAnExampleThatSaysWhatItSays() {
        var examples = contract.at("/components/examples");
        // What is asked in a way that is not documented is answered with this one.
        assertThat(Arrays.stream(ProblemType.values()).filter(type -> type != ProblemType.METHOD_NOT_ALLOWED))
                .allSatisfy(type -> {
                    var example = examples.path(type.code()).path("value");
                    assertThat(example.path("type").asText()).isEqualTo(type.path());
                    assertThat(example.path("title").asText()).isEqualTo(type.title());
                    assertThat(example.path("status").asInt()).isEqualTo(type.status());
                    assertThat(example.path("code").asText()).isEqualTo(type.code());
                });
    }

    @Test
    void aProblemStandsAtItsStatusOnly() {
        contract.at("/paths")
                .forEach(path -> path.forEach(operation -> operation
                        .path("responses")
                        .properties()
                        .forEach(response -> Contracts.resolve(contract, response.getValue())
                                .path("content")
                                .path(Problem.MEDIA_TYPE)
                                .path("examples")
                                .fieldNames()
                                .forEachRemaining(
                                        code -> assertThat(contract.at("/components/examples/" + code + "/value/status")
                                                        .asText())
                                                .as(code)
                                                .isEqualTo(response.getKey())))));
    }

    @Test
    void whatIsCountedAsServiceHasItsObjectives() {
        contract.at("/paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(member -> member.getValue().has("responses"))
                        .forEach(operation -> assertThat(operation.getValue().has("x-slo"))
                                .as(operation.getKey() + " " + path.getKey())
                                .isEqualTo(path.getKey().startsWith("/api/")
                                        && !path.getKey().equals("/api/slo")
                                        && !path.getKey().startsWith("/api/incidents"))));
    }

    @Test
    void itIsServedWithAStrongTagAndNamesTheServerThatItCameFrom() {
        try (var served = new Served()) {
            HttpResponse<byte[]> answer = served.get("/openapi.json");
            JsonNode json = TaskClient.tree(Served.text(answer));
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(json.at("/openapi").asText()).isEqualTo("3.1.0");
            assertThat(json.at("/servers/0/url").asText()).isEqualTo("http://127.0.0.1:" + served.server.port());
            String tag = answer.headers().firstValue("ETag").orElseThrow();
            assertThat(tag).startsWith("\"");
            assertThat(served.get("/openapi.json", "If-None-Match", tag).statusCode())
                    .isEqualTo(304);
            assertThat(served.get("/openapi.json", "Accept-Encoding", "gzip")
                            .headers()
                            .firstValue("Content-Encoding"))
                    .contains("gzip");
        }
    }

    private SortedMap<String, SortedSet<String>> documented() {
        SortedMap<String, SortedSet<String>> documented = new TreeMap<>();
        contract.at("/paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(member -> METHODS.contains(member.getKey().toUpperCase(Locale.ROOT)))
                        .forEach(operation -> documented.put(
                                operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(),
                                names(operation.getValue().path("responses")))));
        return documented;
    }

    /** What is seen before the route is: any request may be malformed, slow, too large, or one too many. */
    private static SortedMap<String, SortedSet<String>> served() {
        SortedMap<String, SortedSet<String>> served = new TreeMap<>();
        Routes.of(Contracts.RESOURCES, false).stream()
                .filter(route -> METHODS.contains(route.method())
                        && !route.template().equals(RequestObserver.UNMATCHED)
                        && !route.statuses().equals(Set.of(405)))
                .forEach(route -> served.put(
                        route.method() + " " + route.template(),
                        Stream.concat(route.statuses().stream(), Stream.of(400, 408, 413, 415, 429, 431))
                                .map(String::valueOf)
                                .collect(toCollection(TreeSet::new))));
        return served;
    }

    private static SortedSet<String> names(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey).collect(toCollection(TreeSet::new));
    }

    private static Stream<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText);
    }
}
