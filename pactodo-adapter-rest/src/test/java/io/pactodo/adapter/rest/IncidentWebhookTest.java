package io.pactodo.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.pactodo.application.IncidentMessage;
import io.pactodo.application.Reception;
import io.pactodo.domain.incident.Alert;
import io.pactodo.domain.incident.AlertKey;
import io.pactodo.domain.incident.Beginning;
import io.pactodo.domain.incident.IncidentBook;
import io.pactodo.domain.incident.IncidentEvent;
import io.pactodo.domain.incident.IncidentId;
import io.pactodo.domain.incident.ResponsePromise;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What another tool gets, and what its answers come to. */
@Timeout(60)
class IncidentWebhookTest {
    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final Instant FIRED = Instant.parse("2026-03-01T09:00:15Z");
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-03-01T09:01:00Z"));

    private final List<HttpExchange> asked = Collections.synchronizedList(new ArrayList<>());
    private HttpServer server;
    private int status = 204;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.add(exchange);
            exchange.setAttribute("body", exchange.getRequestBody().readAllBytes());
            exchange.getResponseHeaders().add("Location", "/elsewhere");
            exchange.getResponseHeaders().add("Retry-After", "120");
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void itGetsTheIncidentAsTheApiShowsItSigned() {
        assertThat(webhook("/hook?key=1").tell(message())).isEqualTo(new Reception.Taken());
        HttpExchange exchange = asked.get(0);
        byte[] body = (byte[]) exchange.getAttribute("body");
        assertThat(exchange.getRequestURI()).hasToString("/hook?key=1");
        assertThat(exchange.getRequestMethod()).isEqualTo("POST");
        assertThat(exchange.getRequestHeaders().getFirst("Content-Type")).isEqualTo("application/json");
        assertThat(exchange.getRequestHeaders().getFirst("webhook-id")).isEqualTo("msg_1");
        assertThat(exchange.getRequestHeaders().getFirst("webhook-timestamp")).isEqualTo("1772355660");
        assertThat(exchange.getRequestHeaders().getFirst("webhook-signature"))
                .isEqualTo(WebhookSignature.by(SECRET).orElseThrow().of("msg_1", 1_772_355_660L, body));
        assertThat(new String(body, StandardCharsets.UTF_8)).isEqualTo("""
                {"type":"incident.opened","timestamp":"2026-03-01T09:00:17Z","data":{"id":1,"url":"http://127.0.0.1:8090/api/incidents/1",\
                "status":"open","severity":"page","title":"It is down","group":"g","began_at":"2026-03-01T09:00:00Z","beginning":"estimated",\
                "opened_at":"2026-03-01T09:00:17Z","respond_by":"2026-03-01T10:00:00Z","acknowledgement":null,"over_at":null,"resolution":null,\
                "alerts":[{"name":"Down","fingerprint":"f","fired_at":"2026-03-01T09:00:15Z","ended_at":null,\
                "labels":{"alertname":"Down","severity":"page"},"annotations":{"summary":"It is down"}}],"notes":[]}}""");
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 400, 404, 429, 500, 503})
    void whatIsNoSuccessIsAFailureAndNoRedirectionIsFollowed(int answer) {
        status = answer;
        assertThat(webhook("/").tell(message()))
                .isEqualTo(new Reception.Failed("it answered " + answer, Duration.ofMinutes(2)));
        assertThat(asked).hasSize(1);
    }

    @Test
    void whoIsGoneSaysSo() {
        status = 410;
        assertThat(webhook("/").tell(message())).isEqualTo(new Reception.Gone());
    }

    @Test
    void whoIsNotThereIsAFailure() {
        URI address = uri("/");
        server.stop(0);
        try (var webhook = new IncidentWebhook(address, SECRET, ResponsePromise.OF_PACTODO, () -> address, CLOCK)) {
            assertThat(webhook.tell(message()))
                    .isEqualTo(new Reception.Failed("it cannot be told: ConnectException", Duration.ZERO));
        }
    }

    @Test
    void whoHangsIsNotWaitedForWhenTheLogEnds() throws Exception {
        try (var hanging = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            URI address = URI.create("http://127.0.0.1:" + hanging.getLocalPort() + "/");
            var webhook =
                    new IncidentWebhook(address, SECRET, ResponsePromise.OF_PACTODO, () -> address, Clock.systemUTC());
            var reception = CompletableFuture.supplyAsync(() -> webhook.tell(message()));
            hanging.accept().getInputStream().read();
            webhook.close();
            assertThat(reception.get(10, TimeUnit.SECONDS)).isInstanceOf(Reception.Failed.class);
        }
    }

    @Test
    void itsNameGivesNothingAway() {
        assertThat(webhook("/hook?key=1").name())
                .isEqualTo(webhook("/hook?key=1").name())
                .doesNotContain("key");
        assertThat(webhook("/hook?key=1").name())
                .isNotEqualTo(webhook("/hook?key=2").name());
    }

    private IncidentWebhook webhook(String path) {
        return new IncidentWebhook(
                uri(path), SECRET, ResponsePromise.OF_PACTODO, () -> URI.create("http://127.0.0.1:8090/"), CLOCK);
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    private static IncidentMessage message() {
        var alert = Alert.firing(
                new AlertKey("f", FIRED),
                Map.of("alertname", "Down", "severity", "page"),
                Map.of("summary", "It is down"));
        var opened = new IncidentEvent.Opened(
                IncidentId.FIRST,
                FIRED.plusSeconds(2),
                "g",
                Beginning.estimated(FIRED.minusSeconds(15)),
                List.of(alert));
        var book = new IncidentBook();
        book.enter(opened);
        return new IncidentMessage("msg_1", opened, book.find(IncidentId.FIRST).orElseThrow());
    }
}
