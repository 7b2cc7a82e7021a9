package io.pactodo.bootstrap;

import static java.util.concurrent.TimeUnit.NANOSECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
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
 * <p>The bounds are far above what is promised, because a slow machine breaks no promise. What was measured is printed.
 */
@Execution(ExecutionMode.CONCURRENT)
@Timeout(1200)
class LiveAlerts {
    private static final String DOWN = "PacToDoDown";
    private static final String SPIKE = "PacToDoServerErrorSpike";
    private static final String SLOW = "PacToDoSlow";
    private static final String REQUESTS_BURN = "PacToDoBudgetBurnsFast/availability-requests";
    private static final String TIME_BURNS = "PacToDoBudgetBurnsFast/availability-time";
    /** An outage of 52 s in an hour is worth a page by itself. */
    private static final int SHORT_OUTAGE_SECONDS = 45;

    @TempDir
    Path directory;

    @Test
    void aKilledServerIsTheOneThingToldOf() throws Exception {
        try (var watched = WatchedServer.start(directory, 5)) {
            watched.awaitUse(20);
            assertThat(watched.told().alerts()).isEmpty();

            var killed = System.nanoTime();
            watched.kill();
            tell("kill", DOWN, killed, watched.told().firing(DOWN), 90);
            // That its node is down is no news then, but it is known.
            watched.watching().await("ALERTS{alertname=\"PacToDoTargetDown\",alertstate=\"firing\"}", 1);

            watched.startAgain();
            var mended = System.nanoTime();
            var resolved = watched.told().resolved(DOWN);
            tell("kill, mended", DOWN, mended, resolved, 90);
            watched.awaitCalm();
            var allowed = seconds(killed, resolved) < SHORT_OUTAGE_SECONDS ? Set.of(DOWN) : Set.of(DOWN, TIME_BURNS);
            assertThat(watched.told().alerts()).contains(DOWN).isSubsetOf(allowed);
        }
    }

    @Test
    void failuresAreASpikeAndThenABudgetThatBurns() throws Exception {
        try (var watched = WatchedServer.start(directory, 5)) {
            watched.awaitUse(20);
            assertThat(watched.told().alerts()).isEmpty();

            watched.beforeEachTask("RAISE EXCEPTION 'No task is taken'");
            var injected = System.nanoTime();
            tell("5xx", SPIKE, injected, watched.told().firing(SPIKE), 90);
            tell("5xx", REQUESTS_BURN, injected, watched.told().firing(REQUESTS_BURN), 180);

            watched.nothingBeforeEachTask();
            var mended = System.nanoTime();
            tell("5xx, mended", SPIKE, mended, watched.told().resolved(SPIKE), 600);
            tell("5xx, mended", REQUESTS_BURN, mended, watched.told().resolved(REQUESTS_BURN), 600);
            watched.awaitCalm();
            assertThat(watched.load().answered(201)).isPositive();
            assertThat(watched.told().alerts()).containsExactlyInAnyOrder(SPIKE, REQUESTS_BURN);
        }
    }

    @Test
    void slowAnswersAreToldOfAsSlowAndAsNothingElse() throws Exception {
        try (var watched = WatchedServer.start(directory, 1)) {
            watched.awaitUse(5);
            assertThat(watched.told().alerts()).isEmpty();

            watched.beforeEachTask("PERFORM pg_sleep(0.4)");
            var injected = System.nanoTime();
            tell("slowness", SLOW, injected, watched.told().firing(SLOW), 600);

            watched.nothingBeforeEachTask();
            var mended = System.nanoTime();
            // So many fast ones that the slow ones of the last five minutes are fewer than one in twenty.
            askUntilResolved(watched);
            tell("slowness, mended", SLOW, mended, watched.told().resolved(SLOW), 600);
            watched.awaitCalm();
            assertThat(watched.told().alerts()).containsExactly(SLOW);
        }
    }

    private static void askUntilResolved(WatchedServer watched) throws Exception {
        var client = HttpClient.newHttpClient();
        var request = HttpRequest.newBuilder(watched.uri().resolve("api/tasks?limit=1"))
                .build();
        while (watched.told().isFiring(SLOW)) {
            assertThat(client.send(request, BodyHandlers.discarding()).statusCode())
                    .isEqualTo(200);
        }
    }

    private static void tell(String fault, String alert, long begin, long heard, int most) {
        var seconds = seconds(begin, heard);
        System.out.printf("%-18s %-45s %4d s%n", fault, alert, seconds);
        assertThat(seconds).as(fault + ": " + alert).isBetween(0L, (long) most);
    }

    private static long seconds(long begin, long end) {
        return NANOSECONDS.toSeconds(end - begin);
    }
}
