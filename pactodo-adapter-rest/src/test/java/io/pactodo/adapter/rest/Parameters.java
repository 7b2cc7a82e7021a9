package io.pactodo.adapter.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;

/**
 * What an operation can be told beside its body.
 *
 * @param byName by place and name, such as {@code query limit}
 */
record Parameters(Map<String, JsonNode> byName) {
    /** Those of its path, and its own. */
    Parameters(JsonNode document, JsonNode path, JsonNode operation) {
        this(new TreeMap<>());
        for (JsonNode holder : new JsonNode[] {path, operation}) {
            holder.path("parameters").forEach(said -> {
                JsonNode parameter = Contracts.resolve(document, said);
                byName.put(
                        parameter.path("in").asText() + " "
                                + parameter.path("name").asText(),
                        parameter);
            });
        }
    }
}
