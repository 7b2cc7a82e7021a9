package io.pactodo.domain.incident;

import java.time.Instant;

/**
 * What tells one firing of an alert from all others. Whoever tells of alerts tells more than once; what has the same key
 * is the same.
 *
 * @param fingerprint what the alert's labels come to; the same whenever it fires
 * @param firedAt when it fired: later than what it tells of began
 * @since 0.1.0
 */
public record AlertKey(String fingerprint, Instant firedAt) {
    /** @throws IllegalArgumentException when the fingerprint is empty */
    public AlertKey {
        if (fingerprint.isEmpty()) {
            throw new IllegalArgumentException("An alert has a fingerprint, which is not empty.");
        }
    }
}
