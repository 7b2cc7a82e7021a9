package io.pactodo.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pactodo.domain.task.TaskQuery;
import io.pactodo.domain.task.WorkspaceId;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A server that lets each caller ask for no more than so much. With hours to wait, no test depends on its own pace. */
@Timeout(60)
class RateLimitTest {
    private static final byte[] NOTHING = new byte[0];

    @Test
    void everyCountedAnswerSaysWhatIsLeft() {
        try (Served served = limited(3, 0)) {
            assertThat(state(served.get("/api/tasks"))).isEqualTo("r=2");
            assertThat(state(served.get("/nothing"))).isEqualTo("r=1");
            HttpResponse<byte[]> last = served.send("DELETE", "/api/tasks");

            assertThat(last.statusCode()).isEqualTo(405);
            assertThat(state(last)).isEqualTo("r=0");
            assertThat(last.headers().firstValue("RateLimit-Policy")).contains("\"default\";q=3;w=86400");
            assertThat(last.headers().firstValue("Retry-After")).isEmpty();
        }
    }

    @Test
    void whatIsBeyondTheLimitIsAProblemThatSaysWhenToComeBack() {
        try (Served served = limited(1, 0)) {
            served.get("/api/tasks");
            HttpResponse<byte[]> refused = served.get("/api/tasks");

            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");
            String seconds = refused.headers().firstValue("Retry-After").orElseThrow();
            assertThat(Integer.parseInt(seconds)).isBetween(86_000, 86_400);
            assertThat(refused.headers().firstValue("RateLimit")).contains("\"default\";r=0;t=" + seconds);
            assertThat(Served.text(refused))
                    .isEqualTo(ExpectedProblem.json(
                            "rate-limit-exceeded",
                            "Too many requests",
                            429,
                            "Each caller may send 1 requests in 86400 s, and this one is beyond that: send it again after "
                                    + seconds + " s.",
                            "/api/tasks",
                            "request-2"));
            assertThat(served.observer.heard()).endsWith("GET unmatched /api/tasks 429");
        }
    }

    @Test
    void aRefusedRequestChangesNothingAndItsConnectionGoesOn() {
        try (Served served = limited(1, 0);
                Wire wire = served.wire()) {
            served.get("/api/tasks");
            String body = "{\"title\":\"Tea\"}";
            Wire.Reply refused = wire.send(Wire.lines(
                                    "POST /api/tasks HTTP/1.1",
                                    "Host: x",
                                    "Content-Type: application/json",
                                    "Content-Length: " + body.length())
                            + body)
                    .receive();
            Wire.Reply next =
                    wire.send(Wire.lines("GET /healthz HTTP/1.1", "Host: x")).receive();

            assertThat(refused.status()).isEqualTo(429);
            assertThat(next.status()).isEqualTo(200);
            assertThat(served.repository
                            .list(List.of(TaskQuery.in(WorkspaceId.DEFAULT)))
                            .get(0)
                            .items())
                    .isEmpty();
        }
    }

    @Test
    void whatBrowsersAskForAScriptsSakeAndWhatOperatorsLookAtIsNotCounted() {
        try (Served served = limited(1, 0)) {
            for (int round = 0; round < 3; round++) {
                HttpResponse<byte[]> preflight = served.send(
                        "OPTIONS",
                        "/api/tasks",
                        NOTHING,
                        "Origin",
                        "https://example.org",
                        "Access-Control-Request-Method",
                        "PATCH");
                assertThat(preflight.statusCode()).isEqualTo(204);
                assertThat(preflight.headers().firstValue("RateLimit")).isEmpty();
                assertThat(served.get("/healthz").headers().firstValue("RateLimit"))
                        .isEmpty();
                assertThat(served.get("/readyz").statusCode()).isEqualTo(200);
            }
            assertThat(state(served.send("OPTIONS", "/api/tasks"))).isEqualTo("r=0");
        }
    }

    @Test
    void scriptsOfOtherOriginsMayReadWhatIsLeft() {
        try (Served served = limited(1, 0)) {
            served.get("/");
            HttpResponse<byte[]> refused = served.get("/", "Origin", "https://example.org");

            assertThat(refused.headers().firstValue("Access-Control-Allow-Origin"))
                    .contains("*");
            assertThat(refused.headers()
                            .firstValue("Access-Control-Expose-Headers")
                            .orElseThrow())
                    .contains("RateLimit", "RateLimit-Policy", "Retry-After");
        }
    }

    @Test
    void whatIsRefusedForAnotherReasonIsCountedAndKeepsItsReason() {
        RestSettings.Limits limits = RestSettings.Limits.DEFAULT;
        try (Served served = limited(1, 0)) {
            for (int round = 0; round < 2; round++) {
                HttpResponse<byte[]> refused = served.send(
                        "POST", "/api/tasks", "a".repeat(limits.bodyBytes() + 1).getBytes(StandardCharsets.US_ASCII));
                assertThat(refused.statusCode()).isEqualTo(413);
                assertThat(state(refused)).isEqualTo("r=0");
            }
        }
    }

    @Test
    void withoutALimitNothingIsSaidOfOne() {
        try (Served served = new Served()) {
            assertThat(served.get("/").headers().firstValue("RateLimit")).isEmpty();
            assertThat(served.get("/").headers().firstValue("RateLimit-Policy")).isEmpty();
            assertThat(served.server.routes())
                    .noneMatch(route -> route.statuses().contains(429));
        }
    }

    @Test
    void withALimitEveryMethodIsExpectedToBeBeyondIt() {
        try (Served served = limited(1, 0)) {
            assertThat(served.server.routes().stream()
                            .filter(route -> route.statuses().contains(429))
                            .map(route -> route.method() + " " + route.template()))
                    .containsExactlyElementsOf(Stream.concat(Methods.ALL.stream(), Stream.of("TRACE"))
                            .map(method -> method + " unmatched")
                            .toList());
        }
    }

    @Test
    void withoutATrustedProxyWhatAClientSaysOfItsAddressDoesNotCount() {
        try (Served served = limited(10, 0)) {
            IntStream.range(0, 5).forEach(number -> served.get("/", "X-Forwarded-For", "10.0.0." + number));

            assertThat(state(served.get("/", "X-Forwarded-For", "10.0.0.9"))).isEqualTo("r=4");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1, 192.0.2.1, 192.0.2.1, the same",
        "1, 192.0.2.1, 192.0.2.2, another",
        "1, '192.0.2.1, 198.51.100.7', '192.0.2.2, 198.51.100.7', the same",
        "2, '6.6.6.6, 192.0.2.1, 10.0.0.1', '7.7.7.7,192.0.2.1,10.0.0.2', the same",
        "2, '192.0.2.1, 10.0.0.1', '192.0.2.2, 10.0.0.1', another",
        "1, 2001:db8:1:2::1, 2001:db8:1:2:ffff::9, the same",
        "1, 2001:db8:1:2::1, 2001:db8:1:3::1, another",
        "1, 192.0.2.1, ::ffff:192.0.2.1, the same",
    })
    void theAddressIsTheOneThatTheOutermostTrustedProxyWrote(
            int proxies, String first, String second, String relation) {
        try (Served served = limited(10, proxies)) {
            assertThat(state(served.get("/", "X-Forwarded-For", first))).isEqualTo("r=9");
            assertThat(state(served.get("/", "X-Forwarded-For", second)))
                    .isEqualTo(relation.equals("another") ? "r=9" : "r=8");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "unknown", "abc.de", "1.2.3", "999.1.1.1", "1:2", "::1%lo", "192.0.2.1:80", "a,b"})
    void whatIsNoAddressCountsForTheOneThatIsConnected(String forwarded) {
        try (Served served = limited(10, 1)) {
            served.get("/");

            assertThat(state(served.get("/", "X-Forwarded-For", forwarded))).isEqualTo("r=8");
        }
    }

    @ParameterizedTest
    @CsvSource({"0, PT1S, 0", "1, PT0S, 0", "1, PT1.5S, 0", "1, PT24H1S, 0", "1000000000, PT1S, 0", "1, PT1S, -1"})
    void aLimitOutOfBoundsIsABugWhereItIsRead(int requests, Duration window, int proxies) {
        assertThatThrownBy(() -> new RestSettings.RateLimit(requests, window, proxies))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1 to 999,999,999 requests in 1 to 86,400 whole seconds");
    }

    private static Served limited(int requests, int proxies) {
        return new Served(RestSettings.at("127.0.0.1", 0)
                .withRateLimit(Optional.of(new RestSettings.RateLimit(requests, Duration.ofDays(1), proxies))));
    }

    private static String state(HttpResponse<byte[]> answer) {
        String said = answer.headers().firstValue("RateLimit").orElseThrow();
        assertThat(said).matches("\"default\";r=\\d+;t=\\d+");
        return said.split(";", -1)[1];
    }
}
