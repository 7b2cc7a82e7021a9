package io.pactodo.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

final class SteppingClockTest {
    @Test
    void itMovesOnWithEachLook() {
        SteppingClock clock = SteppingClock.bySeconds();

        assertThat(clock.instant()).isEqualTo(SteppingClock.BEGINNING);
        assertThat(clock.instant()).isEqualTo(SteppingClock.BEGINNING.plusSeconds(1));
    }

    @Test
    void itStandsStillUntilItIsMoved() {
        SteppingClock clock = SteppingClock.standing();
        clock.instant();
        assertThat(clock.instant()).isEqualTo(SteppingClock.BEGINNING);

        clock.moveBy(Duration.ofMillis(-5));
        assertThat(clock.instant()).isEqualTo(SteppingClock.BEGINNING.minusMillis(5));
    }
}
