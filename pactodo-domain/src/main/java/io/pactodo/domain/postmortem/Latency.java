package io.pactodo.domain.postmortem;

import java.time.Instant;

/**
 * How long requests took.
 *
 * @param at when
 * @param share the part of the requests that took no longer, above 0 and below 1: 0.95 for the 95th percentile
 * @param seconds so long
 * @since 0.1.0
 */
public record Latency(Instant at, double share, double seconds) {}
