package io.pactodo.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Chapter 27: the contract can be read, by programs and by people. */
final class Documents {
    private static final String DOCUMENT = "/openapi.json";
    private static final String PAGE = "/docs";
    private static final List<String> METHODS = List.of("get", "head", "put", "post", "patch", "delete");
    private static final List<String> PATHS = List.of(
            "/api/tasks",
            "/api/tasks/{id}",
            "/api/tasks/{id}/restore",
            "/api/tasks/batch",
            "/api/tasks/changes",
            "/api/tasks/events",
            "/api/lists",
            "/api/tags",
            "/problems/{slug}",
            "/healthz",
            "/readyz");

    /** What a page loads by itself. */
    private static final Pattern LOADED = Pattern.compile("<(?:script|img|link)\\b[^>]*?\\b(?:src|href)=\"([^\"]+)\"");

    @Promise(
            rule = "27.01",
            that = "/openapi.json is an OpenAPI 3.1 document.",
            source = "contract, Endpoints: /openapi.json; OpenAPI 3.1.0, 4.8.1")
    void document(Workspace workspace) {
        Answer document = read(workspace);

        document.has(document.mediaType().matches("application/(.+\\+)?json"), "Content-Type: application/json");
        document.has(document.textAt("/openapi").matches("3\\.1\\.\\d+"), "3.1 at /openapi");
        document.textAt("/info/title");
        document.textAt("/info/version");
        document.has(document.at("/paths").isObject(), "an object at /paths");
    }

    @Promise(
            rule = "27.02",
            that = "The document describes each path of the API, whatever the parameters in it are called.",
            source = "contract, Endpoints: /openapi.json")
    void paths(Workspace workspace) {
        Answer document = read(workspace);

        Set<String> described = new HashSet<>();
        document.at("/paths").fieldNames().forEachRemaining(path -> described.add(path.replaceAll("\\{.*?}", "{}")));
        for (String path : PATHS) {
            document.has(described.contains(path.replaceAll("\\{.*?}", "{}")), "a path " + path);
        }
    }

    @Promise(
            rule = "27.03",
            that = "The server takes each method that the document describes.",
            source = "contract, Endpoints: /openapi.json; RFC 9110, 9.3.7")
    void methods(Workspace workspace) {
        read(workspace).at("/paths").properties().forEach(path -> {
            String place = path.getKey().replaceAll("\\{.*?}", workspace.freshId());
            Answer answer = workspace.send(workspace.request("OPTIONS", place)).is(200, 204);
            Set<String> allowed = Set.of(answer.header("Allow").split("\\s*,\\s*"));
            operations(path.getValue())
                    .forEach(method ->
                            answer.has(allowed.contains(method.toUpperCase(Locale.ROOT)), "an Allow with " + method));
        });
    }

    @Promise(
            rule = "27.04",
            that = "Each operation has an id of its own, and describes its answers; each refusal is a problem.",
            source = "contract, Headers and codes: every error; OpenAPI 3.1.0, 4.8.10")
    void operations(Workspace workspace) {
        Answer document = read(workspace);

        JsonNode whole = document.json();
        Set<String> ids = new HashSet<>();
        for (JsonNode path : whole.path("paths")) {
            for (String method : operations(path)) {
                String id = path.at("/" + method + "/operationId").asText();
                document.has(!id.isEmpty() && ids.add(id), "an operationId that nothing else has; one is " + id);
                JsonNode answers = path.at("/" + method + "/responses");
                document.has(!answers.isEmpty(), "responses of " + id);
                answers.properties()
                        .forEach(answer -> document.has(
                                answer.getKey().matches("[123].*") || isProblem(whole, answer.getValue()),
                                "application/problem+json for " + answer.getKey() + " of " + id));
            }
        }
    }

    @Promise(
            rule = "27.05",
            that = "Whatever the document refers to is in it.",
            source = "contract, Endpoints: /openapi.json; OpenAPI 3.1.0, 4.8.23")
    void references(Workspace workspace) {
        Answer document = read(workspace);

        JsonNode whole = document.json();
        for (String reference : new HashSet<>(whole.findValuesAsText("$ref"))) {
            boolean isThere = reference.startsWith("#/")
                    && !whole.at(reference.substring(1)).isMissingNode();
            document.has(isThere, "something at " + reference);
        }
    }

    @Promise(
            rule = "27.06",
            that = "The document names this server, as the client has reached it or as it is known.",
            source = "contract, The task: url; Endpoints: /openapi.json")
    void server(Workspace workspace) {
        Answer document = read(workspace);

        document.has(document.textAt("/servers/0/url").matches("https?://[^/]+.*"), "an absolute url at /servers/0");
    }

    @Promise(
            rule = "27.07",
            that = "/docs is a page for people, whose policy lets in no script of others and none within it.",
            source = "contract, Endpoints: /docs; Content Security Policy Level 3, 6.1")
    void policy(Workspace workspace) {
        Answer page = workspace.get(PAGE).is(200);

        page.has(page.mediaType().equals("text/html"), "Content-Type: text/html");
        String policy = page.header("Content-Security-Policy");
        page.has(policy.matches("(.*;)?\\s*(script|default)-src\\b.*"), "a policy on scripts");
        page.has(
                !policy.matches(".*(script|default)-src[^;]*('unsafe-inline'|'unsafe-eval'|\\*|https?:).*"),
                "a policy without unsafe scripts");
    }

    @Promise(
            rule = "27.08",
            that = "All that the page loads is there, and comes from this server.",
            source = "contract, Endpoints: /docs: a page to read and try it on")
    void assets(Workspace workspace) {
        Answer page = workspace.get(PAGE).is(200);

        List<String> loaded =
                LOADED.matcher(page.text()).results().map(tag -> tag.group(1)).toList();
        page.has(!loaded.isEmpty(), "a page that loads something");
        for (String place : loaded) {
            page.has(!place.matches("(?i)([a-z]+:)?//.*"), "no " + place + ", which is elsewhere");
            workspace.get(URI.create(PAGE).resolve(place).toString()).is(200);
        }
    }

    private static Answer read(Workspace workspace) {
        return workspace.get(DOCUMENT).is(200);
    }

    private static List<String> operations(JsonNode path) {
        return METHODS.stream().filter(path::has).toList();
    }

    private static boolean isProblem(JsonNode document, JsonNode answer) {
        JsonNode described =
                answer.has("$ref") ? document.at(answer.path("$ref").asText().replaceFirst("^#", "")) : answer;
        return described.path("content").has("application/problem+json");
    }
}
