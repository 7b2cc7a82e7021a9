package io.pactodo.adapter.metrics.slo;

import static org.assertj.core.api.Assertions.assertThat;

import io.pactodo.application.Measurements;
import io.pactodo.domain.slo.Figure;
import io.pactodo.domain.slo.History;
import io.pactodo.domain.slo.Source;
import io.pactodo.domain.slo.Span;
import io.pactodo.domain.slo.Standing;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class RememberedTest {
    private static final Standing MEANWHILE = standing("Ask again.");

    private final AtomicLong nanos = new AtomicLong();
    private final Counting counting = new Counting();
    private final Measurements remembered = new Remembered(counting, () -> MEANWHILE, nanos::get);
    private final ExecutorService viewers = Executors.newCachedThreadPool();

    @AfterEach
    void leave() {
        viewers.shutdownNow();
    }

    @Test
    void anAnswerIsGoodForFiveSeconds() {
        remembered.now();
        after(Duration.ofMillis(4999));
        remembered.now();
        assertThat(counting.asked.get()).isEqualTo(1);
        after(Duration.ofMillis(1));
        remembered.now();
        assertThat(counting.asked.get()).isEqualTo(2);
    }

    @Test
    void whileOneWaitsForAnAnswerTheOthersHaveTheLastOne() throws InterruptedException {
        Standing last = remembered.now();
        after(Duration.ofSeconds(6));
        CompletableFuture<Standing> first = oneWhoWaits();

        assertThat(remembered.now()).isSameAs(last);

        counting.answer.countDown();
        assertThat(first.join()).isNotSameAs(last);
        assertThat(counting.asked.get()).isEqualTo(2);
    }

    @Test
    void howeverOldTheLastAnswerIsOnlyOneWaitsForTheNext() throws InterruptedException {
        Standing last = remembered.now();
        after(Duration.ofDays(1));
        CompletableFuture<Standing> waiting = oneWhoWaits();

        assertThat(Stream.generate(remembered::now).limit(1000)).containsOnly(last);

        counting.answer.countDown();
        waiting.join();
        assertThat(counting.asked.get()).isEqualTo(2);
    }

    @Test
    void untilThereIsAFirstAnswerOnlyOneWaitsForIt() throws InterruptedException {
        CompletableFuture<Standing> waiting = oneWhoWaits();

        assertThat(Stream.generate(remembered::now).limit(1000)).containsOnly(MEANWHILE);

        counting.answer.countDown();
        assertThat(waiting.join()).isNotSameAs(MEANWHILE);
        assertThat(counting.asked.get()).isEqualTo(1);
    }

    private CompletableFuture<Standing> oneWhoWaits() throws InterruptedException {
        counting.hang();
        CompletableFuture<Standing> waiting = CompletableFuture.supplyAsync(remembered::now, viewers);
        counting.isAsked.await();
        return waiting;
    }

    private static Standing standing(String gap) {
        return new Standing(new Source.OwnCounters(Instant.EPOCH), Instant.EPOCH, List.of(), Figure.missing(gap));
    }

    private void after(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    /** Counts how often it is asked, and can be slow. */
    private static final class Counting implements Measurements {
        private final AtomicInteger asked = new AtomicInteger();
        private final CountDownLatch isAsked = new CountDownLatch(1);
        private final CountDownLatch answer = new CountDownLatch(1);
        private volatile boolean hangs;

        void hang() {
            hangs = true;
        }

        @Override
        public Standing now() {
            asked.incrementAndGet();
            if (hangs) {
                isAsked.countDown();
                try {
                    answer.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
            return standing("Of no matter.");
        }

        @Override
        public History history(Span span, Duration step) {
            throw new UnsupportedOperationException();
        }
    }
}
