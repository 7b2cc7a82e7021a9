package io.pactodo.domain.postmortem;

import java.time.Instant;

/**
 * An alert of which somebody is still told.
 *
 * @param name of its rule
 * @param severity how loudly
 * @param since when it fired
 * @since 0.1.0
 */
public record StillTold(String name, String severity, Instant since) {}
