package io.pactodo.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pactodo.testkit.BreakableTaskRepository;
import jakarta.servlet.http.HttpServlet;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How a server comes to its end. */
@Timeout(60)
final class StopTest {
    private static final String REQUEST = Wire.lines("GET /probe/text/2000 HTTP/1.1", "Host: x");
    private static final String EXPECTING = Wire.lines(
            "POST /probe/length HTTP/1.1",
            "Host: x",
            "Content-Type: application/json",
            "Expect: 100-continue",
            "Content-Length: 4");
    private static final int CLIENTS = 64;

    /** What became of one client: how many whole answers it got, and whether it was told that the last one is. */
    private record Fate(int answers, boolean told) {}

    @Test
    void everyRequestOnItsWayGetsAWholeAnswerWhileManyClientsHammer() throws Exception {
        Served served = new Served();
        CountDownLatch warm = new CountDownLatch(CLIENTS * 20);
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        try {
            List<Callable<Fate>> work = new ArrayList<>();
            for (int client = 0; client < CLIENTS; client++) {
                work.add(() -> hammer(served, warm));
            }
            List<Future<Fate>> fates = new ArrayList<>();
            work.forEach(client -> fates.add(clients.submit(client)));
            warm.await();

            int cut = served.server.stop(Duration.ofSeconds(10));

            assertThat(cut).isZero();
            for (Future<Fate> fate : fates) {
                assertThat(fate.get().told()).isTrue();
                assertThat(fate.get().answers()).isPositive();
            }
        } finally {
            clients.shutdownNow();
        }
    }

    /** Sends one after the other, and reads each whole, until told to stop: a cut one fails the test. */
    private static Fate hammer(Served served, CountDownLatch warm) {
        try (Wire wire = served.wire()) {
            for (int answers = 1; ; answers++) {
                Wire.Reply reply = wire.send(REQUEST).receive();
                assertThat(reply.status()).isEqualTo(200);
                assertThat(reply.body()).hasSize(2000);
                warm.countDown();
                if ("close".equals(reply.headers().get("connection"))) {
                    return new Fate(answers, true);
                }
            }
        }
    }

    @Test
    void aRequestWhoseBodyIsStillOnItsWayIsWaitedFor() throws Exception {
        Served served = new Served();
        ExecutorService stopper = Executors.newSingleThreadExecutor();
        try (Wire wire = served.wire()) {
            wire.send(EXPECTING);
            assertThat(wire.receive().status()).isEqualTo(100);
            Future<Integer> stopped = stopper.submit(() -> served.server.stop(Duration.ofSeconds(10)));
            awaitRefusal(served);

            Wire.Reply reply = wire.send("1234").receive();

            assertThat(reply.status()).isEqualTo(200);
            assertThat(reply.headers()).containsEntry("connection", "close");
            assertThat(reply.body()).isEqualTo("{\"length\":4}");
            assertThat(stopped.get()).isZero();
        } finally {
            stopper.shutdownNow();
        }
    }

    @Test
    void aSilentConnectionDoesNotHoldItUp() {
        Served served = new Served();
        try (Wire wire = served.wire()) {
            assertThat(wire.send(REQUEST).receive().status()).isEqualTo(200);

            assertThat(served.server.stop(Duration.ofSeconds(30))).isZero();

            assertThat(wire.receiveAll()).isEmpty();
        }
    }

    @Test
    void aRefusedConnectionThatStaysOpenDoesNotHoldItUpEither() {
        Served served = new Served();
        try (Wire wire = served.wire()) {
            assertThat(wire.send("garbage\r\n").receive().status()).isEqualTo(400);

            assertThat(served.server.stop(Duration.ofSeconds(5))).isZero();
        }
    }

    @Test
    void aRequestThatNeverEndsIsCutWhenTheGraceIsOver() {
        Served served = new Served();
        try (Wire wire = served.wire()) {
            wire.send(EXPECTING);
            assertThat(wire.receive().status()).isEqualTo(100);

            assertThat(served.server.stop(Duration.ofMillis(200))).isOne();
        }
    }

    @Test
    void whoeverConnectedBeforeIsServed() {
        Served served = new Served();
        List<Wire> wires = new ArrayList<>();
        for (int client = 0; client < CLIENTS; client++) {
            wires.add(served.wire().send(REQUEST));
        }

        assertThat(served.server.stop(Duration.ofSeconds(10))).isZero();

        for (Wire wire : wires) {
            assertThat(wire.receive().status()).isEqualTo(200);
            wire.close();
        }
    }

    @Test
    void allPortsShareOneGrace() {
        RestServer server = Served.prepare(
                RestSettings.at("127.0.0.1", 0), new RecordingObserver(), BreakableTaskRepository.broken());
        Supplier<URI> apart = server.mountApart("127.0.0.1", 0, "/apart", new HttpServlet() {});
        server.start();
        try (Wire first = new Wire(server.port());
                Wire second = new Wire(apart.get().getPort())) {
            first.send(EXPECTING);
            assertThat(first.receive().status()).isEqualTo(100);
            // Part of a request can only be known to be in by the answer to the whole one before it.
            second.send(Wire.lines("GET /nothing HTTP/1.1", "Host: x") + "GET /half");
            assertThat(second.receive().status()).isEqualTo(404);
            long begun = System.nanoTime();

            assertThat(server.stop(Duration.ofSeconds(4))).isEqualTo(2);

            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(8));
        }
    }

    @Test
    void aSecondStopAndOneWithoutAStartAreNothing() {
        Served served = new Served();
        assertThat(served.server.stop(Duration.ZERO)).isZero();
        assertThat(served.server.stop(Duration.ZERO)).isZero();
        assertThat(Served.prepare(
                                RestSettings.at("127.0.0.1", 0),
                                new RecordingObserver(),
                                BreakableTaskRepository.broken())
                        .stop(Duration.ZERO))
                .isZero();
    }

    @Test
    void nobodyConnectsAnyMore() {
        Served served = new Served();
        served.server.stop(Duration.ofSeconds(1));

        assertThatThrownBy(served::wire).isInstanceOf(UncheckedIOException.class);
    }

    private static void awaitRefusal(Served served) {
        while (true) {
            try {
                served.wire().close();
            } catch (UncheckedIOException refused) {
                return;
            }
        }
    }
}
