package io.pactodo.domain.drill;

import java.time.Instant;
import java.util.Optional;

/**
 * What the incident log tells of the incident that a drill caused.
 *
 * @param number what it is called by
 * @param url where programs find it
 * @param openedAt when it was opened; earlier than the drill if the drill continued one that was over a moment before
 * @param beganAt when it began, as far as that is known
 * @param firedAt when the drill's alert fired
 * @param endedAt when that alert was over; empty while it is not
 * @param isAcknowledged whether somebody has answered it
 * @since 0.1.0
 */
public record SeenIncident(
        long number,
        String url,
        Instant openedAt,
        Instant beganAt,
        Instant firedAt,
        Optional<Instant> endedAt,
        boolean isAcknowledged) {
    /**
     * {@return whether it is one of before that goes on, because it had been over for a moment only} So its beginning is not
     * that of the drill.
     *
     * @param broken when the drill broke something
     */
    public boolean goesOnSince(Instant broken) {
        return openedAt.isBefore(broken);
    }
}
