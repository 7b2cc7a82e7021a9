package io.pactodo.adapter.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.util.HashSet;
import java.util.Set;

/** The contract as tests look at it. */
final class Contracts {
    private Contracts() {}

    /** All that can be served. */
    static JsonNode whole() {
        ObjectMapper mapper = Json.mapper();
        Set<String> all = new HashSet<>(Set.of("/metrics"));
        Routes.of(RestServer.RESOURCES).forEach(route -> all.add(route.template()));
        return new OpenApi(mapper, new OpenApi.ServedPaths(all)).at(URI.create("http://127.0.0.1:8080/"));
    }

    /** What is meant, where only a reference to it stands. */
    static JsonNode resolve(JsonNode document, JsonNode node) {
        return node.has("$ref") ? document.at(node.get("$ref").asText().substring(1)) : node;
    }
}
