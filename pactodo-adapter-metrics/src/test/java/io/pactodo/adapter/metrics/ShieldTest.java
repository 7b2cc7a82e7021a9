package io.pactodo.adapter.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShieldTest {
    private final List<String> told = new ArrayList<>();
    private final List<Throwable> causes = new ArrayList<>();
    // Close before the overflow of the clock: nothing may depend on its sign.
    private long now = Long.MAX_VALUE - 10;
    private final Shield shield = new Shield(() -> now, (message, cause) -> {
        told.add(message);
        causes.add(cause);
    });

    @Test
    void whatMeasuresIsRun() {
        List<String> ran = new ArrayList<>();

        shield.run(() -> ran.add("measured"));

        assertThat(ran).containsExactly("measured");
        assertThat(told).isEmpty();
    }

    @Test
    void aFailureIsToldAndNotThrown() {
        IllegalStateException failure = new IllegalStateException("broken");

        shield.run(() -> {
            throw failure;
        });

        assertThat(causes).containsExactly(failure);
    }

    @Test
    void aClassThatCannotBeLoadedIsAFailureLikeAnyOther() {
        shield.run(() -> {
            throw new NoClassDefFoundError("Missing");
        });

        assertThat(causes).hasSize(1);
    }

    @Test
    void aBrokenVirtualMachineIsNotHidden() {
        assertThatThrownBy(() -> shield.run(() -> {
                    throw new OutOfMemoryError("on purpose");
                }))
                .isInstanceOf(OutOfMemoryError.class);
    }

    @Test
    void failuresAreToldOnceAMinuteWithTheNumberOfThoseBetween() {
        failTimes(4);
        assertThat(told).singleElement().asString().endsWith(": 0");

        now += Duration.ofSeconds(59).toNanos();
        failTimes(1);
        assertThat(told).hasSize(1);

        now += Duration.ofSeconds(1).toNanos();
        failTimes(2);
        assertThat(told).hasSize(2).last().asString().endsWith(": 4");

        now += Duration.ofDays(1).toNanos();
        failTimes(1);
        assertThat(told).hasSize(3).last().asString().endsWith(": 1");
    }

    private void failTimes(int times) {
        for (int i = 0; i < times; i++) {
            shield.run(() -> {
                throw new IllegalStateException("broken");
            });
        }
    }
}
