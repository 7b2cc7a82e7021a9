package io.pactodo.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.pactodo.adapter.rest.TaskClient.Reply;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What goes wrong on purpose: only where it may, as much as was said, and not for ever. */
@Timeout(60)
class FaultInjectionTest {
    private static final String NOTHING = """
            {"seconds_left": 0, "error_share": 0.0, "error_status": 500, "delay_share": 0.0, "delay_milliseconds": 0,
             "blank_metrics": false, "workspace": null}""";

    private final Served served = new Served(RestSettings.at("127.0.0.1", 0).withFaultInjection(true));
    private final TaskClient client = new TaskClient(served);

    @AfterEach
    void stop() {
        client.close();
    }

    @Test
    void aServerThatWasNotToldSoHasNoFaults() {
        try (var other = new TaskClient()) {
            other.get("/faults").is(404);
            put(other, "{\"seconds\": 30, \"error_share\": 1}").is(404);
            other.get("/api/tasks").is(200);
            assertThat(other.get("/openapi.json").json().at("/paths/~1faults").isMissingNode())
                    .isTrue();
        }
        client.get("/faults").is(200, NOTHING);
        assertThat(client.get("/openapi.json").json().at("/paths/~1faults/put").isObject())
                .isTrue();
    }

    @Test
    void whatFailsOnPurposeIsCountedAsAnyOtherFailureOfItsRoute() {
        put(client, "{\"seconds\": 60, \"error_share\": 1}").is(200);

        var failed = client.get("/api/tasks/01890a5d-ac96-774b-bcce-b302099a8057")
                .is(500)
                .hasNo("Retry-After");
        client.post("{\"title\": \"Milk\"}").is(500);
        put(client, "{\"seconds\": 60, \"error_share\": 1, \"error_status\": 503}")
                .is(200);
        client.get("/api/lists").is(503).has("Retry-After", "1");
        client.delete("/faults").is(204);

        assertThat(failed.json().path("code").asText()).isEqualTo("internal_error");
        assertThat(failed.json().path("detail").asText()).contains("on purpose", "nothing was changed");
        assertThat(served.observer.heard())
                .containsExactly(
                        "GET /api/tasks/{id} /api/tasks/01890a5d-ac96-774b-bcce-b302099a8057 500 uncaught",
                        "POST /api/tasks /api/tasks 500 uncaught",
                        "GET /api/lists /api/lists 503");
        assertThat(client.get("/api/tasks").is(200).json().path("items")).isEmpty();
    }

    @Test
    void theShareIsKeptAlsoAmongEveryFourth() {
        put(client, "{\"seconds\": 60, \"error_share\": 0.5}").is(200);

        var statuses = IntStream.range(0, 40)
                .mapToObj(number -> client.get("/api/tasks").status())
                .toList();

        assertThat(statuses).filteredOn(status -> status == 500).hasSizeBetween(18, 22);
        assertThat(IntStream.range(0, 10).mapToObj(number -> statuses.get(4 * number)))
                .filteredOn(status -> status == 500)
                .hasSizeBetween(3, 7);
    }

    @Test
    void oneWorkspaceMayBeBrokenAlone() {
        put(client, "{\"seconds\": 60, \"error_share\": 1, \"workspace\": \"drill\"}")
                .is(200);

        client.get("/api/tasks", "X-Workspace", "drill").is(500);
        client.get("/api/tasks").is(200);
        client.get("/healthz", "X-Workspace", "drill").is(200);
    }

    @Test
    void whoeverWaitsKeepsNobodyElseWaitingAndIsServedInTurn() {
        put(client, "{\"seconds\": 60, \"delay_share\": 1, \"delay_milliseconds\": 300, \"workspace\": \"slow\"}")
                .is(200);
        // More than there are workers, all of them waiting at once.
        List<Wire> waiting =
                IntStream.range(0, 40).mapToObj(number -> client.wire()).toList();
        waiting.forEach(wire -> wire.send(Wire.lines("GET /api/tasks HTTP/1.1", "Host: x", "X-Workspace: slow")
                + Wire.lines("GET /healthz HTTP/1.1", "Host: x")));

        client.get("/api/tasks").is(200);

        waiting.forEach(wire -> {
            assertThat(wire.receive().body()).contains("next_cursor");
            assertThat(wire.receive().body()).contains("alive");
            wire.close();
        });
        assertThat(served.observer.heard()).hasSize(41);
        assertThat(served.observer.nanos("GET /api/tasks"))
                .filteredOn(nanos -> nanos >= 300_000_000L)
                .hasSizeGreaterThanOrEqualTo(40);
    }

    @Test
    void metricsAreBlankAndTheServerServes() {
        var metrics = new HttpServlet() {
            @Override
            protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
                response.setHeader("Cache-Control", "no-store");
                response.setContentType("text/plain");
                response.getOutputStream().print("requests_total 1\n");
            }
        };
        try (var mounted = Served.breakable("/metrics", metrics);
                var operator = new TaskClient(mounted)) {
            put(operator, "{\"seconds\": 60, \"blank_metrics\": true}").is(200);

            var blank =
                    operator.get("/metrics").is(200).has("Content-Type", "text/plain; version=0.0.4; charset=utf-8");
            assertThat(blank.body()).startsWith("# ").hasLineCount(1);
            operator.get("/api/tasks").is(200);

            operator.delete("/faults").is(204);
            assertThat(operator.get("/metrics").body()).isEqualTo("requests_total 1\n");
        }
    }

    @Test
    void itEndsByItselfWhateverBecomesOfWhoAskedForIt() {
        var nanos = new AtomicLong(-5);
        var faults = new InjectedFaults(nanos::get);
        var fault = new InjectedFault(
                1, ProblemType.INTERNAL_ERROR, 0, Duration.ZERO, false, InjectedFault.NONE.workspace());

        assertThat(faults.inject(fault, Duration.ofSeconds(3))).isEqualTo(InjectedFault.NONE);
        nanos.addAndGet(Duration.ofSeconds(3).toNanos() - 1);
        assertThat(faults.now()).isEqualTo(fault);
        assertThat(FaultJson.of(faults.now(), faults.left()).secondsLeft()).isEqualTo(1);

        nanos.addAndGet(1);
        assertThat(faults.now()).isEqualTo(InjectedFault.NONE);
        assertThat(faults.left()).isZero();
    }

    @Test
    void everyFaultOfAnOrderIsToldAndNothingIsInjected() {
        var refused = put(client, """
                {"error_share": 1.5, "error_status": 404, "delay_share": "all", "delay_milliseconds": 0.5,
                 "blank_metrics": 1, "workspace": "No Name", "secondz": 3}""").is(422);

        assertThat(refused.json().path("errors").findValuesAsText("pointer"))
                .isSubsetOf(Set.of(
                        "/seconds",
                        "/secondz",
                        "/error_share",
                        "/error_status",
                        "/delay_share",
                        "/delay_milliseconds",
                        "/blank_metrics",
                        "/workspace"))
                .hasSize(8);
        put(client, "{\"seconds\": 3601}").is(422);
        put(client, "[]").is(422);
        client.get("/faults").is(200, NOTHING);
    }

    @Test
    void aPageInABrowserBreaksNothing() {
        client.put("/faults", "{\"seconds\": 60, \"error_share\": 1}", "Origin", "https://example.org")
                .is(404);
        client.get("/faults", "Origin", "https://example.org").is(404);
        client.delete("/faults", "Origin", "https://example.org").is(404);
        client.get("/faults").is(200, NOTHING);
        assertThat(served.observer.heard()).isEmpty();
    }

    private static Reply put(TaskClient client, String fault) {
        return client.put("/faults", fault);
    }
}
