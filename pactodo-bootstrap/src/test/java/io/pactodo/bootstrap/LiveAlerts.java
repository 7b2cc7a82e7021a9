package io.pactodo.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * PacToDo is spoiled while it is used, and the right alerts, and no others, come to a webhook in time. An alert that waits
 * for five minutes takes these; so the build does not run this with each change, but {@code .ci/live} does.
 *
 * <p>In time is {@link OnTime}: by what was promised, the waits that are set up, and what this machine was late by.
 */
@Execution(ExecutionMode.CONCURRENT)
@Timeout(1200)
class LiveAlerts {
    private static final String DOWN = "PacToDoDown";
    private static final String SPIKE = "PacToDoServerErrorSpike";
    private static final String SLOW = "PacToDoSlow";
    private static final String REQUESTS_BURN = "PacToDoBudgetBurnsFast/availability-requests";
    private static final String TIME_BURNS = "PacToDoBudgetBurnsFast/availability-time";
    private static final String REQUESTS_BURN_ON = "PacToDoBudgetBurns/availability-requests";
    /** An outage of 52 s in an hour is worth a page by itself. */
    private static final int SHORT_OUTAGE_SECONDS = 45;
    /** Failures of 130 s in six hours are worth another. */
    private static final int FEW_FAILURES_SECONDS = 115;

    private static final Duration AT_ONCE = Duration.ZERO;
    /** One that fails may be chance. */
    private static final Duration THREE_SCRAPES = Duration.ofSeconds(15);
    /** Ten failures at five a second. */
    private static final Duration TEN_FAILURES = Duration.ofSeconds(2);
    /** 14.4 times a budget of 0.1 % of an hour, when 5 of 5.2 requests fail: the others are the probe's. */
    private static final Duration FAST_BURN = Duration.ofSeconds(54);
    /** What is looked back upon. */
    private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);
    /** As long as somebody waits who is told of it, after twenty requests at one a second. */
    private static final Duration SLOW_FOR_LONG = FIVE_MINUTES.plusSeconds(20);

    @TempDir
    Path directory;

    @Test
    void aKilledServerIsTheOneThingToldOf() throws Exception {
        try (var watched = WatchedServer.start(directory, 5);
                var onTime = new OnTime(watched)) {
            watched.awaitUse(20);
            assertThat(watched.told().alerts()).isEmpty();

            var killed = onTime.now();
            watched.kill();
            onTime.firing("kill", DOWN, killed, "21 to 26 s", THREE_SCRAPES);
            // That its node is down is no news then, but it is known.
            watched.watching().await("ALERTS{alertname=\"PacToDoTargetDown\",alertstate=\"firing\"}", 1);

            watched.startAgain();
            var resolved = onTime.resolved("kill", DOWN, onTime.now(), "9.5 to 10 s", AT_ONCE);
            watched.awaitCalm();
            var allowed =
                    killed.until(resolved).toSeconds() < SHORT_OUTAGE_SECONDS ? Set.of(DOWN) : Set.of(DOWN, TIME_BURNS);
            assertThat(watched.told().alerts()).contains(DOWN).isSubsetOf(allowed);
        }
    }

    @Test
    void failuresAreASpikeAndThenABudgetThatBurns() throws Exception {
        try (var watched = WatchedServer.start(directory, 5);
                var onTime = new OnTime(watched)) {
            watched.awaitUse(20);
            assertThat(watched.told().alerts()).isEmpty();

            watched.beforeEachTask("RAISE EXCEPTION 'No task is taken'");
            var injected = onTime.now();
            onTime.firing("5xx", SPIKE, injected, "as soon as seen", TEN_FAILURES);
            onTime.firing("5xx", REQUESTS_BURN, injected, "50 to 70 s", FAST_BURN);

            watched.nothingBeforeEachTask();
            var mended = onTime.now();
            onTime.resolved("5xx", SPIKE, mended, "after 5 min", FIVE_MINUTES);
            onTime.resolved("5xx", REQUESTS_BURN, mended, "after 5 min", FIVE_MINUTES);
            watched.awaitCalm();
            assertThat(watched.load().answered(201)).isPositive();
            var allowed = injected.until(mended.nanos()).toSeconds() < FEW_FAILURES_SECONDS
                    ? Set.of(SPIKE, REQUESTS_BURN)
                    : Set.of(SPIKE, REQUESTS_BURN, REQUESTS_BURN_ON);
            assertThat(watched.told().alerts()).contains(SPIKE, REQUESTS_BURN).isSubsetOf(allowed);
        }
    }

    @Test
    void slowAnswersAreToldOfAsSlowAndAsNothingElse() throws Exception {
        try (var watched = WatchedServer.start(directory, 1);
                var onTime = new OnTime(watched)) {
            watched.awaitUse(5);
            assertThat(watched.told().alerts()).isEmpty();

            watched.beforeEachTask("PERFORM pg_sleep(0.4)");
            var injected = onTime.now();
            onTime.firing("slowness", SLOW, injected, "after 5 min", SLOW_FOR_LONG);

            watched.nothingBeforeEachTask();
            var mended = onTime.now();
            askOften(watched);
            var fades = mended.until(System.nanoTime());
            onTime.resolved("slowness", SLOW, mended, "once few are slow", fades);
            watched.awaitCalm();
            assertThat(watched.told().alerts()).containsExactly(SLOW);
        }
    }

    /** So many fast ones that all that were slow are fewer than one in twenty. */
    private static void askOften(WatchedServer watched) throws Exception {
        var client = HttpClient.newHttpClient();
        var request = HttpRequest.newBuilder(watched.uri().resolve("api/tasks?limit=1"))
                .build();
        for (var left = 20 * watched.load().answered(201); left > 0; left--) {
            assertThat(client.send(request, BodyHandlers.discarding()).statusCode())
                    .isEqualTo(200);
        }
    }
}
