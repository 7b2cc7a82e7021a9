package io.pactodo.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Every route is asked for what any route may answer: so no counter is there that cannot move, and none comes late. What a
 * route answers of its own accord is up to the tests of its resource; what nobody foresees (500), to nobody.
 */
@Timeout(120)
class ExpectedStatusesTest {
    private static final Set<Integer> FROM_ANY = Set.of(204, 400, 405, 406, 415, 503);
    private static final String JSON = "application/json";

    private static final String NAMED = "{\"name\": \"a\"}";

    /** What is sound, where it is not a task. */
    private static final Map<String, String> BODIES = Map.of(
            "/api/tasks/batch",
            "{\"operations\": [{\"op\": \"create\", \"task\": {\"title\": \"a\"}}]}",
            "/api/lists",
            NAMED,
            "/api/lists/{id}",
            NAMED,
            "/api/tags/{name}",
            NAMED,
            "/api/tasks/{id}/restore",
            "{}",
            "/api/lists/{id}/restore",
            "{}");

    private static final Map<String, String> QUERIES = Map.of("/api/tasks/changes", "?since=0");

    private final Served served = new Served(RestSettings.at("127.0.0.1", 0).withTodoBackend(true));
    private final List<Route> routes = served.server.routes().stream()
            .filter(route -> !route.template().startsWith("/probe"))
            .toList();

    @AfterEach
    void stop() {
        served.close();
    }

    @Test
    void whatAnyRouteIsExpectedToAnswerIsAnsweredAndNothingElse() {
        List<Asked> asked = routes.stream()
                .filter(route -> !route.template().equals(RequestObserver.UNMATCHED))
                .flatMap(route -> route.statuses().stream().map(status -> new Asked(route, status)))
                .filter(Asked::canBeAskedFor)
                .collect(Collectors.toCollection(ArrayList::new));
        assertThat(asked).hasSizeGreaterThan(100);

        asked.stream().filter(one -> one.status != 503).forEach(this::ask);
        served.repository.breakDown();
        served.lists.breakDown();
        asked.stream().filter(one -> one.status == 503).forEach(this::ask);
        askWhereThereIsNoRoute();

        Set<String> heard = heard();
        assertThat(heard).containsAll(asked.stream().map(Asked::name).toList());
        assertThat(expected()).containsAll(heard);
    }

    private void ask(Asked one) {
        switch (one.status) {
            case 400 -> send(one, "X-Workspace", "No Name");
            case 406 -> send(one, "Accept", "image/png");
            case 415 -> served.send(one.method(), one.path(), bytes("x"), "Content-Type", "text/plain");
            default -> send(one, "Accept", "*/*");
        }
    }

    private void send(Asked one, String header, String value) {
        served.send(one.method(), one.path(), one.body(), "Content-Type", JSON, header, value);
        if (one.status == 204) {
            served.send(one.method(), one.path(), one.body(), "Content-Type", JSON, "Accept", "image/png");
        }
    }

    private void askWhereThereIsNoRoute() {
        served.send("TRACE", "/nothing");
        for (String method : Methods.ALL) {
            served.send(method, "/nothing");
            served.send(method, "/api/tasks", bytes("{}"), "Content-Encoding", "gzip");
            served.send(method, "/api/tasks", bytes(""), "Accept", "no media type");
            served.send(method, "/nothing", new byte[RestSettings.Limits.DEFAULT.bodyBytes() + 1]);
        }
        served.send("OPTIONS", "/nothing", bytes(""), "Origin", "http://x", "Access-Control-Request-Method", "GET");
    }

    private Set<String> heard() {
        return served.observer.heard().stream()
                .map(line -> line.replaceFirst(" /\\S* (\\d+)$", " $1"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> expected() {
        return routes.stream()
                .flatMap(route -> route.statuses().stream().map(status -> new Asked(route, status).name()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private record Asked(Route route, int status) {
        boolean canBeAskedFor() {
            // Some answer with 204 of their own accord, some others with 400.
            return FROM_ANY.contains(status) && (status != 204 || method().equals("OPTIONS"));
        }

        String method() {
            return route.method();
        }

        String path() {
            return route.template()
                            .replace("{slug}", "task-not-found")
                            .replaceAll("\\{[^}]+}", "01890a5d-ac96-774b-bcce-b302099a8057")
                    + QUERIES.getOrDefault(route.template(), "");
        }

        byte[] body() {
            boolean hasOne = Set.of("POST", "PUT", "PATCH").contains(method());
            return bytes(hasOne ? BODIES.getOrDefault(route.template(), "{\"title\": \"a\"}") : "");
        }

        String name() {
            return "%s %s %d".formatted(method(), route.template(), status);
        }
    }
}
