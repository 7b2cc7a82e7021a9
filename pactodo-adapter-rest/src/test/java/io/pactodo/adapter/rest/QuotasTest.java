package io.pactodo.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** How much each caller may ask for, on a clock that the test moves. */
class QuotasTest {
    private static final RestSettings.RateLimit SIX_A_MINUTE = new RestSettings.RateLimit(6, Duration.ofMinutes(1), 0);
    private static final int MOST = 3;

    private final AtomicLong clock = new AtomicLong();
    private final Quotas quotas = new Quotas(SIX_A_MINUTE, MOST, clock::get);

    @Test
    void whatIsUsedUpComesBackEvenly() {
        assertThat(remaining("ada", 6)).containsExactly(5, 4, 3, 2, 1, 0);
        assertThat(quotas.take("ada")).isEqualTo(new Allowance(SIX_A_MINUTE, 0, nanos(10), nanos(60)));

        pass(Duration.ofSeconds(9));
        assertThat(quotas.take("ada")).isEqualTo(new Allowance(SIX_A_MINUTE, 0, nanos(1), nanos(51)));

        pass(Duration.ofSeconds(1));
        assertThat(quotas.take("ada")).isEqualTo(new Allowance(SIX_A_MINUTE, 0, 0, nanos(60)));
        assertThat(quotas.take("ada").isExceeded()).isTrue();
    }

    @Test
    void nobodySavesUpMoreThanAll() {
        quotas.take("ada");
        pass(Duration.ofDays(1));

        assertThat(quotas.take("ada")).isEqualTo(new Allowance(SIX_A_MINUTE, 5, 0, nanos(10)));
    }

    @Test
    void eachCallerHasItsOwn() {
        useUp("ada");

        assertThat(quotas.take("bob").remaining()).isEqualTo(5);
        assertThat(quotas.take("ada").isExceeded()).isTrue();
    }

    @Test
    void aFloodOfCallersNeitherGrowsWithoutEndNorGivesAnybodyBackWhatIsUsed() {
        useUp("ada");
        IntStream.range(0, 1_000).forEach(number -> quotas.take("flood " + number));

        assertThat(quotas.callers()).isEqualTo(MOST);
        assertThat(quotas.take("ada").isExceeded()).isTrue();
        // Those who found no room have one quota among them.
        assertThat(quotas.take("flood 5000").isExceeded()).isTrue();
    }

    @Test
    void whoHasAllAgainMakesRoomAndNobodyElse() {
        quotas.take("light");
        useUp("ada");
        useUp("bob");

        pass(Duration.ofSeconds(20));
        assertThat(quotas.take("new").remaining()).isEqualTo(5);
        assertThat(quotas.callers()).isEqualTo(MOST);
        assertThat(remaining("ada", 2)).containsExactly(1, 0);
        assertThat(quotas.take("ada").isExceeded()).isTrue();
    }

    @Test
    void whoIsForgottenFindsAllOfItsRequestsAsItWouldHaveAnyway() {
        quotas.take("ada");
        quotas.take("bob");
        quotas.take("cem");
        pass(Duration.ofSeconds(10));
        quotas.take("dora");

        assertThat(quotas.callers()).isEqualTo(1);
        assertThat(quotas.take("ada").remaining()).isEqualTo(5);
    }

    private void useUp(String caller) {
        assertThat(remaining(caller, 6)).endsWith(0);
    }

    private int[] remaining(String caller, int requests) {
        return LongStream.generate(() -> quotas.take(caller).remaining())
                .limit(requests)
                .mapToInt(Math::toIntExact)
                .toArray();
    }

    private void pass(Duration time) {
        clock.addAndGet(time.toNanos());
    }

    private static long nanos(int seconds) {
        return Duration.ofSeconds(seconds).toNanos();
    }
}
