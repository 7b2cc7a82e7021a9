package io.pactodo.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.pactodo.testkit.BreakableTaskRepository;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slf4j.LoggerFactory;

/** What is said of requests to the observer and to the log. */
@Timeout(60)
final class ReportTest {
    @Test
    void healthIsNotObserved() {
        try (Served served = new Served()) {
            served.get("/healthz");
            served.get("/readyz");

            served.get("/healthz/");
            served.get("/healthz;x");
            served.get("/readyz/");

            assertThat(served.observer.heard()).isEmpty();
        }
    }

    @Test
    void anObserverThatFailsHurtsNobody() throws IOException, InterruptedException {
        RestServer server = Served.prepare(
                RestSettings.at("127.0.0.1", 0),
                request -> {
                    throw new IllegalStateException("the observer is out of order");
                },
                BreakableTaskRepository.broken());
        server.start();
        try {
            HttpResponse<String> response = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(server.uri() + "nothing"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());

            assertThat(response.statusCode()).isEqualTo(404);
        } finally {
            server.stop(Duration.ZERO);
        }
    }

    @Test
    void everyRequestHasOneLineWithItsId() {
        Logger log = (Logger) LoggerFactory.getLogger("io.pactodo.access");
        ListAppender<ILoggingEvent> lines = new RememberingAppender();
        lines.start();
        log.addAppender(lines);
        log.setLevel(ch.qos.logback.classic.Level.INFO);
        try (Served served = new Served()) {
            served.get("/probe/items/7", "X-Request-Id", "mine");
        } finally {
            log.detachAppender(lines);
        }
        List<ILoggingEvent> mine = lines.list.stream()
                .filter(line -> "mine".equals(line.getMDCPropertyMap().get("request_id")))
                .toList();
        assertThat(mine).singleElement().satisfies(line -> {
            assertThat(line.getFormattedMessage()).isEqualTo("GET /probe/items/7 200");
            assertThat(line.getKeyValuePairs().stream().map(pair -> pair.key).toList())
                    .containsExactly("method", "route", "path", "status", "microseconds");
        });
    }

    /** Remembers what the logging thread knew when it logged. */
    private static final class RememberingAppender extends ListAppender<ILoggingEvent> {
        @Override
        protected void append(ILoggingEvent line) {
            line.prepareForDeferredProcessing();
            super.append(line);
        }
    }

    @Test
    void everyRouteIsListedWithWhatItCanAnswer() {
        List<Route> routes = Served.prepare(
                        RestSettings.at("127.0.0.1", 0), new RecordingObserver(), BreakableTaskRepository.broken())
                .routes();

        assertThat(statuses(routes, "GET", "/probe/items/{id}")).containsExactly(200, 304, 400, 406, 500, 503);
        assertThat(statuses(routes, "HEAD", "/probe/items/{id}"))
                .isEqualTo(statuses(routes, "GET", "/probe/items/{id}"));
        assertThat(statuses(routes, "POST", "/probe/length")).contains(200, 415);
        assertThat(statuses(routes, "DELETE", "/probe/length")).containsExactly(405);
        assertThat(statuses(routes, "OPTIONS", "/probe/length")).containsExactly(204);
        assertThat(statuses(routes, "GET", RequestObserver.UNMATCHED))
                .containsExactly(400, 404, 408, 413, 415, 431, 500);
        assertThat(templates(routes))
                .contains(
                        "/",
                        "/problems",
                        "/problems/{slug}",
                        "/api/tasks",
                        "/api/tasks/{id}",
                        "/api/tasks/{id}/restore")
                .doesNotContain("/healthz", "/readyz");
        assertThat(routes.stream().map(route -> route.method() + " " + route.template()))
                .doesNotHaveDuplicates();
    }

    private static Set<Integer> statuses(List<Route> routes, String method, String template) {
        return routes.stream()
                .filter(route ->
                        route.method().equals(method) && route.template().equals(template))
                .flatMap(route -> route.statuses().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> templates(List<Route> routes) {
        return routes.stream().map(Route::template).collect(Collectors.toSet());
    }

    @Test
    void aPortThatIsTakenIsSaidInOneLine() {
        try (Served served = new Served()) {
            int port = served.server.port();
            RestServer second = Served.prepare(
                    RestSettings.at("127.0.0.1", port), new RecordingObserver(), BreakableTaskRepository.broken());

            assertThatThrownBy(second::start)
                    .isInstanceOf(CannotListenException.class)
                    .hasMessage("Cannot listen on 127.0.0.1:" + port + ": the port is taken.");
        }
    }
}
