package io.pactodo.domain.drill;

import static io.pactodo.domain.drill.Night.at;
import static io.pactodo.domain.drill.Night.shot;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pactodo.domain.drill.Shot.Outcome;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class DrillLoadTest {
    private static final DrillLoad LOAD = new DrillLoad(
            2,
            List.of(
                    shot(3, Outcome.SERVED, 40),
                    shot(0, Outcome.SERVED, 10),
                    shot(0, Outcome.LOST, 5000),
                    shot(1, Outcome.LOST, 5000),
                    shot(1, Outcome.FAILED, 1),
                    shot(2, Outcome.FAILED, 1),
                    shot(3, Outcome.SERVED, 20)));

    @Test
    void eachOutcomeIsCounted() {
        assertThat(LOAD.count(Outcome.SERVED)).isEqualTo(3);
        assertThat(LOAD.count(Outcome.FAILED)).isEqualTo(2);
        assertThat(LOAD.count(Outcome.LOST)).isEqualTo(2);
        assertThat(LOAD.shots())
                .isSortedAccordingTo((one, other) -> one.intended().compareTo(other.intended()));
    }

    @Test
    void aSecondInWhichNobodyIsServedIsLostToAll() {
        assertThat(LOAD.unserved()).isEqualTo(Duration.ofSeconds(2));
        assertThat(LOAD.between(at(1), at(3)).unserved()).isEqualTo(Duration.ofSeconds(2));
        assertThat(LOAD.between(at(3), at(4)).unserved()).isZero();
    }

    @Test
    void latencyIsThatOfWhoWasServed() {
        assertThat(LOAD.latency(0.5)).contains(Duration.ofMillis(20));
        assertThat(LOAD.latency(1)).contains(Duration.ofMillis(40));
        assertThat(LOAD.between(at(1), at(3)).latency(0.5)).isEmpty();
    }

    @Test
    void noneASecondIsNoLoad() {
        assertThatThrownBy(() -> new DrillLoad(0, List.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
