package io.pactodo.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.pactodo.application.Readiness;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * What every {@link Readiness} promises; the name of each test begins with the number of its rule. The test of an adapter
 * implements this interface.
 *
 * @since 0.1.0
 */
public interface ReadinessContract {
    /** {@return the readiness that is tested, of a part that serves; the same one with each call of a test} */
    Readiness readiness();

    /** Puts something in the way of that part, and waits until it is there. */
    void obstruct();

    /** Takes it away again, and waits until it is gone. */
    void clear();

    /** Of a part that serves, nothing is told. */
    @Test
    @DisplayName("Rule 1: of a part that serves, no obstacle is told")
    default void rule1_ofAPartThatServesNoObstacleIsTold() {
        Readiness readiness = readiness();

        assertThat(readiness.obstacle()).isEmpty();
        assertThat(readiness.obstacle()).isEmpty();
    }

    /** What stands in the way is told, and told to people. */
    @Test
    @DisplayName("Rule 2: what stands in the way is told in one line for operators")
    default void rule2_whatStandsInTheWayIsToldInOneLine() {
        Readiness readiness = readiness();
        obstruct();

        assertThat(readiness.obstacle())
                .hasValueSatisfying(obstacle -> assertThat(obstacle).matches("[A-Z]\\S* [^\\n]{10,}"));
    }

    /** Each look is a new one. */
    @Test
    @DisplayName("Rule 3: each look tells of that moment")
    default void rule3_eachLookTellsOfThatMoment() {
        Readiness readiness = readiness();
        obstruct();
        boolean obstructed = readiness.obstacle().isPresent();
        clear();

        // What is not told at all is for rule 2 to find.
        assertThat(obstructed && readiness.obstacle().isPresent())
                .as("an obstacle that has gone is told")
                .isFalse();
    }
}
