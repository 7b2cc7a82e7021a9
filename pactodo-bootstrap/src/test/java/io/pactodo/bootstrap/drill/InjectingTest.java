package io.pactodo.bootstrap.drill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pactodo.adapter.rest.RestServer;
import io.pactodo.adapter.rest.RestSettings;
import io.pactodo.application.Idempotency;
import io.pactodo.application.Repositories;
import io.pactodo.application.UseCases;
import io.pactodo.domain.drill.DrillScenario;
import io.pactodo.testkit.InMemoryReceipts;
import io.pactodo.testkit.InMemoryTaskRepository;
import io.pactodo.testkit.RecordingUseCaseMetrics;
import io.pactodo.testkit.SequentialTaskIds;
import io.pactodo.testkit.SteppingClock;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A PacToDo that was started so goes wrong for the drill's own clients, and well again. */
@Timeout(60)
class InjectingTest {
    private final HttpClient client = HttpClient.newHttpClient();
    private RestServer server = serving(true);

    @AfterEach
    void stop() {
        server.stop(Duration.ZERO);
    }

    @Test
    void halfTheRequestsOfTheDrillFailAndNobodyElses() throws Exception {
        var spike = Injecting.into(server.uri(), DrillScenario.ERROR_SPIKE, "drill-1");

        assertThat(spike.inflict()).startsWith("Told PacToDo to go wrong: error_share: 0.5");

        assertThat(Set.copyOf(statuses("drill-1"))).containsExactlyInAnyOrder(200, 500);
        assertThat(Set.copyOf(statuses("default"))).containsExactly(200);

        assertThat(spike.mend()).isEqualTo("Told PacToDo to go well again");
        assertThat(Set.copyOf(statuses("drill-1"))).containsExactly(200);
    }

    @Test
    void theRequestsOfTheDrillWaitAndNobodyElses() throws Exception {
        var slow = Injecting.into(server.uri(), DrillScenario.SLOW, "drill-1");
        slow.inflict();

        var begin = System.nanoTime();
        assertThat(get("api/tasks", "drill-1").statusCode()).isEqualTo(200);
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThanOrEqualTo(Duration.ofMillis(400));

        slow.putBack();
        assertThat(get("faults", "default").body()).contains("\"seconds_left\":0,");
    }

    @Test
    void metricsGoBlankForLongerThanTheNextTurn() throws Exception {
        var blind = Injecting.into(server.uri(), DrillScenario.METRICS_BLIND, "drill-1");
        blind.inflict();

        assertThat(get("faults", "default").body()).contains("\"blank_metrics\":true", "\"workspace\":null");

        blind.mend();
        assertThat(get("faults", "default").body()).contains("\"blank_metrics\":false");
    }

    @Test
    void aPacToDoThatWasNotStartedSoIsLeftAlone() {
        server.stop(Duration.ZERO);
        server = serving(false);

        assertThatThrownBy(() -> Injecting.into(server.uri(), DrillScenario.ERROR_SPIKE, "drill-1"))
                .isInstanceOf(CannotDrill.class)
                .hasMessage(
                        "the PacToDo at " + server.uri() + " was not started with --fault-injection, and error-spike"
                                + " is tried on no other: start it anew with ./pactodo --fault-injection, or stop it, so that"
                                + " the drill starts one of its own");
    }

    @Test
    void whatWasNeverBrokenIsPutBackWithoutAsking() {
        var slow = Injecting.into(server.uri(), DrillScenario.SLOW, "drill-1");
        server.stop(Duration.ZERO);

        assertThat(slow.mend()).isEqualTo("Told PacToDo to go well again");
        assertThatThrownBy(slow::inflict).isInstanceOf(CannotDrill.class).hasMessageContaining("does not answer");
    }

    private List<Integer> statuses(String workspace) throws IOException, InterruptedException {
        var statuses = new ArrayList<Integer>();
        for (var number = 0; number < 10; number++) {
            statuses.add(get("api/tasks", workspace).statusCode());
        }
        return statuses;
    }

    private HttpResponse<String> get(String path, String workspace) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(server.uri().resolve(path)).header("X-Workspace", workspace);
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private static RestServer serving(boolean breakable) {
        var tasks = new InMemoryTaskRepository();
        var clock = SteppingClock.bySeconds();
        var metrics = new RecordingUseCaseMetrics();
        var useCases = UseCases.of(new Repositories(tasks, tasks, tasks), new SequentialTaskIds(), clock, metrics);
        var server = new RestServer(
                RestSettings.at("127.0.0.1", 0).withFaultInjection(breakable),
                useCases,
                new Idempotency(new InMemoryReceipts(tasks), useCases, clock, metrics),
                List.of(),
                request -> {},
                () -> "request");
        server.start();
        return server;
    }
}
