package io.pactodo.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A client that does not hear an answer asks again under the same key, and loses and doubles nothing by that. */
@Execution(ExecutionMode.CONCURRENT)
@Timeout(180)
class RetriesTest {
    private static final int AT_ONCE = 1000;
    private static final int KEYS = 200;
    private static final int RETRIES = 5;
    private static final int THREADS = 16;
    private static final long SEED = 20_260_504;

    @TempDir
    Path directory;

    @AfterEach
    void leaveNothingRunning() {
        BorrowedPostgres.giveBack(directory);
    }

    @Test
    void aThousandAtOnceUnderOneKeyAndAKillInTheirMidstMakeOneTaskAndOneAnswer() throws Exception {
        var data = BorrowedPostgres.dataDirectoryWithData(directory);
        var client = new Retrying("one key", "one task");
        List<Talk.Answer> heard;
        try (var first = ServerProcess.serving(data)) {
            heard = new ArrayList<>(heardOf(sentAtOnce(client, first.uri()), first::kill).stream()
                    .filter(answer -> answer.status() == 201)
                    .toList());
        }
        try (var second = ServerProcess.serving(data)) {
            heard.addAll(retriedAtOnce(client, second));
        }
        assertThat(heard.stream().map(RetriesTest::whatItSays).distinct()).hasSize(1);
        assertThat(heard.stream().filter(Predicate.not(RetriesTest::isReplayed)))
                .hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void soDoesAKillAfterTheTaskWasWrittenAndBeforeItsReceiptWas() throws Exception {
        var data = BorrowedPostgres.dataDirectoryWithData(directory);
        var client = new Retrying("one key", "one task");
        try (var first = ServerProcess.serving(data);
                var held = HeldReceipts.of(data)) {
            var talks = sentAtOnce(client, first.uri());
            held.awaitOne();
            first.kill();
            assertThat(heardOf(talks, () -> {})).noneMatch(answer -> answer.status() == 201);
        }
        try (var second = ServerProcess.serving(data)) {
            var heard = retriedAtOnce(client, second);
            assertThat(heard.stream().map(RetriesTest::whatItSays).distinct()).hasSize(1);
            assertThat(heard.stream().filter(Predicate.not(RetriesTest::isReplayed)))
                    .hasSize(1);
        }
    }

    /** Sends them all, each on a connection of its own, before any answer is read. */
    private static Collection<Talk> sentAtOnce(Retrying client, URI server) throws Exception {
        var talks = new ConcurrentLinkedQueue<Talk>();
        atOnce(IntStream.range(0, AT_ONCE)
                .<Callable<Boolean>>mapToObj(number -> () -> talks.add(new Talk(server)))
                .toList());
        atOnce(talks.stream()
                .<Callable<Boolean>>map(talk -> () -> {
                    client.send(talk);
                    return true;
                })
                .toList());
        return talks;
    }

    /** Reads the answers that there are. */
    private static List<Talk.Answer> heardOf(Collection<Talk> talks, Runnable withEach) throws Exception {
        var heard = atOnce(talks.stream()
                .<Callable<Optional<Talk.Answer>>>map(talk -> () -> {
                    var answer = receive(talk);
                    answer.ifPresent(any -> withEach.run());
                    return answer;
                })
                .toList());
        return heard.stream().flatMap(Optional::stream).toList();
    }

    /** Sends all of them again, until each was done, and looks that there is one task. */
    private static List<Talk.Answer> retriedAtOnce(Retrying client, ServerProcess server) throws Exception {
        var heard = atOnce(IntStream.range(0, AT_ONCE)
                .<Callable<Talk.Answer>>mapToObj(retry -> () -> client.untilDone(server.uri()))
                .toList());
        assertThat(heard).hasSize(AT_ONCE);
        assertThat(TaskClient.titles(server.uri())).containsExactly(client.title());
        return heard;
    }

    private static Optional<Talk.Answer> receive(Talk talk) throws IOException {
        try (talk) {
            return Optional.of(talk.receive());
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    @Test
    void connectionsThatAreCutAtAnyMomentMakeOneTaskForEachKey() throws Exception {
        var data = BorrowedPostgres.dataDirectoryWithData(directory);
        try (var server = ServerProcess.serving(data)) {
            var clients = IntStream.range(0, KEYS)
                    .mapToObj(number -> new Retrying("key " + number, "task " + number))
                    .toList();

            var answers = atOnce(clients.stream()
                    .<Callable<List<Talk.Answer>>>map(client -> () -> onABadNetwork(client, server.uri()))
                    .toList());

            assertThat(TaskClient.titles(server.uri()))
                    .containsExactlyInAnyOrderElementsOf(
                            clients.stream().map(Retrying::title).toList());
            assertThat(answers)
                    .allSatisfy(heard -> assertThat(
                                    heard.stream().map(RetriesTest::whatItSays).distinct())
                            .hasSize(1));
            assertThat(answers.stream().flatMap(List::stream).filter(RetriesTest::isReplayed))
                    .hasSizeGreaterThan(KEYS);
        }
    }

    /** Each retry is cut off: within the request, after it, within the answer; the last one is not. */
    private static List<Talk.Answer> onABadNetwork(Retrying client, URI server) throws IOException {
        var chance = new Random(SEED + client.title().hashCode());
        var heard = new ArrayList<Talk.Answer>();
        for (var retry = 0; retry < RETRIES; retry++) {
            try (var talk = new Talk(server)) {
                switch (chance.nextInt(4)) {
                    case 0 -> client.send(talk, chance.nextInt(client.length()));
                    case 1 -> client.send(talk);
                    case 2 -> {
                        client.send(talk);
                        talk.receive(chance.nextInt(200));
                    }
                    default -> {
                        client.send(talk);
                        heard.add(talk.receive());
                    }
                }
            }
        }
        heard.removeIf(answer -> answer.status() == 409);
        heard.add(client.untilDone(server));
        return heard;
    }

    private static boolean isReplayed(Talk.Answer answer) {
        return "true".equals(answer.headers().get("idempotency-replayed"));
    }

    private static String whatItSays(Talk.Answer answer) {
        var headers = answer.headers();
        return String.join("\n", "" + answer.status(), headers.get("etag"), headers.get("location"), answer.body());
    }

    private static <T> List<T> atOnce(List<Callable<T>> work) throws InterruptedException, ExecutionException {
        var threads = Executors.newFixedThreadPool(THREADS);
        try {
            var done = new ArrayList<T>();
            for (Future<T> future : threads.invokeAll(work)) {
                done.add(future.get());
            }
            return done;
        } finally {
            threads.shutdownNow();
        }
    }
}
