package io.pactodo.bootstrap.drill;

import io.pactodo.domain.drill.DrillScenario;
import java.net.URI;
import java.time.Duration;

/**
 * What is to be tried.
 *
 * @param scenario what is broken
 * @param outage how long it stays so at least; it stays so until somebody is told, if that takes longer
 * @param perSecond how many requests clients send a second
 * @param incidents where people find the incident log; ends with a slash
 */
public record Plan(DrillScenario scenario, Duration outage, int perSecond, URI incidents) {
    /** How much later than it should somebody may be told, before it is given up. */
    private static final Duration GRACE = Duration.ofSeconds(60);

    /** How long clients are served as usual before it is broken. */
    static final Duration BASELINE = Duration.ofSeconds(10);

    /** How long it is waited for that somebody is told. */
    Duration detection() {
        return scenario.detectedWithin().plus(GRACE);
    }

    /** How long it is waited for that it is declared over. */
    Duration end() {
        return scenario.overWithin().plus(GRACE);
    }
}
