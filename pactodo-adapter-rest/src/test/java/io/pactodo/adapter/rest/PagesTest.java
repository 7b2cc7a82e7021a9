package io.pactodo.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.pactodo.testkit.BreakableTaskRepository;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Pages for people and for operators, and servlets beside the API. */
@Timeout(60)
final class PagesTest {
    @ParameterizedTest
    @EnumSource
    void everyProblemHasAPage(ProblemType type) {
        try (Served served = new Served()) {
            HttpResponse<byte[]> page = served.get(type.path(), "Accept", "text/html,application/xhtml+xml,*/*;q=0.8");

            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.headers().firstValue("Content-Type")).contains("text/html;charset=utf-8");
            assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                    .startsWith("default-src 'none'; style-src 'sha256-");
            assertThat(Served.text(page))
                    .contains("<h1>" + type.title() + "</h1>", type.code(), Page.escape(type.wayOut()));
            HttpResponse<byte[]> json = served.get(type.path(), "Accept", "application/json");
            assertThat(Served.text(json))
                    .startsWith("{\"type\":\"%s\",\"title\":\"%s\",\"status\":%d,\"code\":\"%s\",\"meaning\":\""
                            .formatted(type.path(), type.title(), type.status(), type.code()));
        }
    }

    @Test
    void theProblemsAreListed() {
        try (Served served = new Served()) {
            assertThat(Served.text(served.get("/problems"))).contains("<a href=\"problems/task-not-found\">");
            assertThat(Served.text(served.get("/problems", "Accept", "application/json")))
                    .startsWith("[{\"type\":\"/problems/malformed-request\"");
        }
    }

    @Test
    void aProblemThatThereIsNotIsNotFound() {
        try (Served served = new Served()) {
            HttpResponse<byte[]> response = served.get("/problems/%3Cscript%3E", "Accept", "text/html");

            assertThat(response.statusCode()).isEqualTo(404);
            assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
        }
    }

    @Test
    void theFrontDoorShowsTheWay() {
        try (Served served = new Served()) {
            assertShowsTheWay(served, "http://127.0.0.1:" + served.server.port());
        }
    }

    @Test
    void theFrontDoorShowsTheWayBehindAProxyThatGivesItAPath() {
        URI publicUrl = URI.create("https://example.org/our/tasks");
        try (Served served =
                new Served(new RestSettings("127.0.0.1", 0, Optional.of(publicUrl), RestSettings.Limits.DEFAULT))) {
            assertShowsTheWay(served, publicUrl.toString());
        }
    }

    private static void assertShowsTheWay(Served served, String base) {
        assertThat(Served.text(served.get("/", "Accept", "text/html")))
                .contains("<a href=\"" + base + "/api/tasks\">", "<a href=\"" + base + "/healthz\">");
        assertThat(Served.text(served.get("/", "Accept", "application/json"))).isEqualTo("""
                        {"links":{"tasks":"%1$s/api/tasks","lists":"%1$s/api/lists","tags":"%1$s/api/tags",\
                        "slo":"%1$s/slo","documentation":"%1$s/docs","openapi":"%1$s/openapi.json",\
                        "health":"%1$s/healthz","readiness":"%1$s/readyz","problems":"%1$s/problems"}}""".formatted(base));
    }

    @Test
    void theDocumentationIsAtOneAddress() {
        URI publicUrl = URI.create("https://example.org/our/tasks");
        try (Served served =
                new Served(new RestSettings("127.0.0.1", 0, Optional.of(publicUrl), RestSettings.Limits.DEFAULT))) {
            HttpResponse<byte[]> moved = served.get("/docs/", "Accept", "text/html");
            assertThat(moved.statusCode()).isEqualTo(308);
            assertThat(moved.headers().firstValue("Location")).contains(publicUrl + "/docs");
            assertThat(served.get("/docs").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void aServerWithoutObstaclesIsReady() {
        try (Served served = new Served(RestSettings.Limits.DEFAULT, Optional::empty)) {
            assertThat(Served.text(served.get("/healthz"))).isEqualTo("{\"status\":\"alive\"}");
            assertThat(Served.text(served.get("/readyz"))).isEqualTo("{\"status\":\"ready\"}");
        }
    }

    @Test
    void everyObstacleIsListed() {
        try (Served served = new Served(
                RestSettings.Limits.DEFAULT,
                () -> Optional.of("The database does not answer."),
                Optional::empty,
                () -> Optional.of("The schema is old."))) {
            HttpResponse<byte[]> response = served.get("/readyz");

            assertThat(served.get("/healthz").statusCode()).isEqualTo(200);
            assertThat(response.statusCode()).isEqualTo(503);
            assertThat(response.headers().firstValue("Retry-After")).contains("1");
            assertThat(Served.text(response))
                    .isEqualTo(ExpectedProblem.json(
                            "not-ready",
                            "Not ready to serve",
                            503,
                            "Requests cannot be served at present.",
                            "/readyz",
                            "request-1",
                            "{\"pointer\":\"\",\"code\":\"not_ready\",\"detail\":\"The database does not answer.\"},"
                                    + "{\"pointer\":\"\",\"code\":\"not_ready\",\"detail\":\"The schema is old.\"}"));
        }
    }

    @Test
    void aCheckThatFailsIsAnObstacle() {
        try (Served served = new Served(RestSettings.Limits.DEFAULT, () -> {
            throw new IllegalStateException("a secret of the server");
        })) {
            HttpResponse<byte[]> response = served.get("/readyz");

            assertThat(response.statusCode()).isEqualTo(503);
            assertThat(Served.text(response)).contains("could not be checked").doesNotContain("secret");
        }
    }

    @Test
    void thePublicUrlIsWhereEveryAddressBegins() {
        RestSettings settings = new RestSettings(
                "127.0.0.1", 0, Optional.of(URI.create("https://example.org/tasks")), RestSettings.Limits.DEFAULT);
        try (Served served = new Served(settings)) {
            assertThat(Served.text(served.get("/probe/base?q=%7C")))
                    .contains("\"base\":\"https://example.org/tasks/\"")
                    .contains("\"request\":\"https://example.org/tasks/probe/base?q=%7C\"");
            assertThat(served.server.uri()).isEqualTo(URI.create("https://example.org/tasks/"));
        }
    }

    @Test
    void aServletIsServedBesideTheApiAndIsNotObserved() throws IOException, InterruptedException {
        RecordingObserver observer = new RecordingObserver();
        RestServer server = Served.prepare(RestSettings.at("127.0.0.1", 0), observer, broken());
        server.mount("/metrics", new Greeting());
        Supplier<URI> apart = server.mountApart("127.0.0.1", 0, "/metrics", new Greeting());
        server.start();
        try {
            assertThat(get(server.uri() + "metrics").body()).isEqualTo("hello");
            assertThat(get(apart.get().toString()).body()).isEqualTo("hello");
            assertThat(observer.heard()).isEmpty();
            assertThat(get(server.uri() + "problems").statusCode()).isEqualTo(200);
            assertThat(get(server.uri() + "metrics/more").statusCode()).isEqualTo(404);
            assertThat(get(server.uri() + "metrics;x").statusCode()).isEqualTo(404);
            assertThat(get(server.uri().toString()).body()).contains("/metrics");
            HttpResponse<String> elsewhere =
                    get(apart.get().resolve("/api/tasks").toString());
            assertThat(elsewhere.statusCode()).isEqualTo(404);
            assertThat(elsewhere.headers().firstValue("Content-Type").orElseThrow())
                    .startsWith("application/problem+json");
            assertThat(elsewhere.body()).contains("\"code\":\"route_not_found\"");
        } finally {
            assertThat(server.stop(Duration.ofSeconds(5))).isZero();
        }
    }

    @Test
    void aMountedServletRefusesAndIsAskedAsEveryRouteIs() {
        RecordingObserver observer = new RecordingObserver();
        RestServer server = Served.prepare(RestSettings.at("127.0.0.1", 0), observer, broken());
        server.mount("/metrics", new Greeting());
        server.start();
        try (Wire wire = new Wire(server.port())) {
            Wire.Reply preflight = wire.send(Wire.lines(
                            "OPTIONS /metrics HTTP/1.1",
                            "Host: x",
                            "Origin: https://example.org",
                            "Access-Control-Request-Method: GET"))
                    .receive();
            assertThat(preflight.status()).isEqualTo(204);
            assertThat(preflight.headers())
                    .containsEntry("access-control-allow-methods", "GET, HEAD, POST, PUT, PATCH, DELETE");

            Wire.Reply refused = wire.send(Wire.lines("DELETE /metrics HTTP/1.1", "Host: x", "X-Request-Id: mine"))
                    .receive();
            assertThat(refused.status()).isEqualTo(405);
            assertThat(refused.headers()).containsEntry("allow", "GET").doesNotContainKey("server");
            assertThat(refused.body())
                    .isEqualTo(ExpectedProblem.json(
                            "method-not-allowed",
                            "The method is not allowed here",
                            405,
                            "This can be read only.",
                            "/metrics",
                            "mine"));
            assertThat(observer.heard()).isEmpty();
        } finally {
            server.stop(Duration.ZERO);
        }
    }

    private static BreakableTaskRepository broken() {
        return BreakableTaskRepository.broken();
    }

    private static HttpResponse<String> get(String uri) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(uri))
                .timeout(Duration.ofSeconds(20))
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static final class Greeting extends HttpServlet {
        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.getOutputStream().print("hello");
        }

        @Override
        protected void doOptions(HttpServletRequest request, HttpServletResponse response) {
            response.setStatus(204);
        }

        @Override
        protected void doDelete(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.setHeader("Allow", "GET");
            response.sendError(405, "This can be read only.");
        }
    }
}
