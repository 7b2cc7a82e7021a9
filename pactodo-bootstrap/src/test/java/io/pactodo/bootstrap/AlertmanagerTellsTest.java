package io.pactodo.bootstrap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.pactodo.bootstrap.boundary.Checkout;
import io.pactodo.domain.incident.Alert;
import io.pactodo.domain.incident.Incident;
import io.pactodo.domain.incident.IncidentQuery;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** An Alertmanager of this machine, and what it tells the incident log. */
@Timeout(120)
class AlertmanagerTellsTest {
    private static final String SECRET = "open sesame";

    @TempDir
    Path directory;

    private final HeldIncidents held = new HeldIncidents(Optional.of(SECRET));
    private final HttpClient client = HttpClient.newHttpClient();
    private final int port = FreePort.belowEphemeral();
    private Optional<Process> alertmanager = Optional.empty();

    private void start(String routes) throws IOException, InterruptedException {
        var configuration = Files.writeString(directory.resolve("alertmanager.yml"), routes);
        var started = new ProcessBuilder(
                        "prometheus-alertmanager",
                        "--config.file=" + configuration,
                        "--storage.path=" + directory.resolve("data"),
                        "--web.listen-address=127.0.0.1:" + port,
                        "--cluster.listen-address=")
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("log").toFile())
                .start();
        alertmanager = Optional.of(started);
        while (!isReady()) {
            assertThat(started.isAlive())
                    .as(Files.readString(directory.resolve("log"), UTF_8))
                    .isTrue();
            Thread.sleep(50);
        }
    }

    @AfterEach
    void stop() throws InterruptedException {
        if (alertmanager.isPresent()) {
            alertmanager.get().destroyForcibly().waitFor();
        }
        held.close();
    }

    @Test
    void whatCouldNotBeKeptIsToldAgainUntilItIsAndSoIsItsEnd() throws IOException, InterruptedException {
        start("""
                route: {receiver: log, group_by: [alertname], group_wait: 1s, group_interval: 1s}
                receivers:
                  - name: log
                    webhook_configs:
                      - url: %sapi/incidents/alertmanager
                        send_resolved: true
                        http_config: {authorization: {credentials: %s}}
                """.formatted(held.server.uri(), SECRET));
        var fired = Instant.now();
        held.journal.breakDown();
        tell("Down", "It is down", fired, "");
        awaitRefusal();
        assertThat(held.incidents.list(IncidentQuery.NEWEST).items()).isEmpty();
        held.journal.repair();
        await(Incident.Open.class::isInstance);
        tell("Down", "It is down", fired, ended());
        var passed = await(Incident.Passed.class::isInstance);

        assertThat(passed.title()).isEqualTo("It is down");
        assertThat(held.incidents.list(IncidentQuery.NEWEST).items()).hasSize(1);
        assertThat(held.journal.read()).hasSize(2);
    }

    /** With the routes that are deployed: the budget is held back while it is down, and burns on for minutes. */
    @Test
    void anOutageAndTheBudgetThatItSpentAreOneIncident() throws IOException, InterruptedException {
        start(Checkout.text("observability/alertmanager/alertmanager.yml")
                .replace("  receiver: nobody", "  receiver: webhook")
                .replace("http://127.0.0.1:8090/", held.server.uri().toString())
                .replace(
                        "send_resolved: true",
                        "send_resolved: true\n        http_config: {authorization: {credentials: " + SECRET + "}}"));
        var fired = Instant.now();
        tell("PacToDoDown", "PacToDo cannot be reached", fired, "");
        tell("PacToDoBudgetBurnsFast", "The budget burns fast", fired.plusMillis(1), "");
        assertThat(await(Incident.Open.class::isInstance).facts().alerts()).hasSize(1);
        tell("PacToDoDown", "PacToDo cannot be reached", fired, ended());
        var goesOn = await(incident -> incident.facts().alerts().size() > 1);

        assertThat(goesOn.facts().alerts())
                .extracting(Alert::name, Alert::isFiring)
                .containsExactly(tuple("PacToDoDown", false), tuple("PacToDoBudgetBurnsFast", true));
        assertThat(goesOn.title()).isEqualTo("PacToDo cannot be reached");
        assertThat(held.incidents.list(IncidentQuery.NEWEST).items()).hasSize(1);
    }

    private static String ended() {
        return ", \"endsAt\": \"" + Instant.now() + "\"";
    }

    private boolean isReady() throws IOException, InterruptedException {
        try {
            return client.send(HttpRequest.newBuilder(uri("-/ready")).build(), BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (java.net.ConnectException notYet) {
            return false;
        }
    }

    private void tell(String name, String summary, Instant fired, String more)
            throws IOException, InterruptedException {
        var alert = "[{\"labels\": {\"alertname\": \"" + name
                + "\", \"severity\": \"page\"}, \"annotations\": {\"summary\":" + " \"" + summary
                + "\"}, \"startsAt\": \"" + fired + "\"" + more + "}]";
        var request = HttpRequest.newBuilder(uri("api/v2/alerts"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(alert))
                .build();
        assertThat(client.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(200);
    }

    /** It counts what failed to be told. */
    private void awaitRefusal() throws IOException, InterruptedException {
        var failed = "(?s).*alertmanager_notification_requests_failed_total\\{integration=\"webhook\"} [1-9].*";
        while (!client.send(HttpRequest.newBuilder(uri("metrics")).build(), BodyHandlers.ofString())
                .body()
                .matches(failed)) {
            Thread.sleep(100);
        }
    }

    private Incident await(Predicate<Incident> state) throws InterruptedException {
        while (true) {
            var found = held.incidents.list(IncidentQuery.NEWEST).items().stream()
                    .filter(state)
                    .findFirst();
            if (found.isPresent()) {
                return found.get();
            }
            Thread.sleep(50);
        }
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + "/" + path);
    }
}
