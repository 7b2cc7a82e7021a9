package io.pactodo.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class RoundsTest {
    private final Silence silence = new Silence();

    @AfterEach
    void speak() {
        silence.close();
    }

    @Test
    void aRoundThatFailsIsFollowedByTheNextAndNoneComesAfterTheEnd() throws InterruptedException {
        var begun = new AtomicInteger();
        var thrice = new CountDownLatch(3);
        var rounds = Rounds.start("test", () -> fail(begun, thrice), Clock.systemUTC(), Duration.ofMillis(5));
        thrice.await();
        rounds.close();
        var atTheEnd = begun.get();
        rounds.close();

        assertThat(begun.get()).isEqualTo(atTheEnd);
    }

    private static void fail(AtomicInteger begun, CountDownLatch thrice) {
        begun.incrementAndGet();
        thrice.countDown();
        throw new IllegalStateException("not today");
    }
}
