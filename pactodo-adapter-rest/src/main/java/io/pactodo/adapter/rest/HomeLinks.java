package io.pactodo.adapter.rest;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Where one can go from the front door.
 *
 * @param byName paths by what is to be found there, in sequence
 */
record HomeLinks(Map<String, String> byName) {
    /** @param beside the paths that are served beside the API */
    static HomeLinks with(Set<String> beside) {
        Map<String, String> links = new LinkedHashMap<>();
        links.put("tasks", "/api/tasks");
        links.put("lists", "/api/lists");
        links.put("tags", "/api/tags");
        links.put("slo", "/slo");
        return with(links, beside);
    }

    /** @param beside the paths that are served beside the incidents */
    static HomeLinks ofIncidents(Set<String> beside) {
        Map<String, String> links = new LinkedHashMap<>();
        links.put("incidents", "/api/incidents");
        links.put("page", "/incidents");
        return with(links, beside);
    }

    private static HomeLinks with(Map<String, String> links, Set<String> beside) {
        links.put("documentation", "/docs");
        links.put("openapi", "/openapi.json");
        links.put("health", "/healthz");
        links.put("readiness", "/readyz");
        beside.forEach(path -> links.put(path.substring(1), path));
        links.put("problems", "/problems");
        return new HomeLinks(links);
    }

    /**
     * Whole addresses by what is to be found there, in sequence.
     *
     * @param base where the client reaches this server, whose path need not be the root; ends with a slash
     */
    Map<String, String> seenFrom(URI base) {
        Map<String, String> addresses = new LinkedHashMap<>();
        byName.forEach((name, path) -> addresses.put(name, base + path.substring(1)));
        return addresses;
    }
}
