package io.pactodo.domain.postmortem;

import java.time.Instant;

/**
 * How many requests were answered, a second.
 *
 * @param at when
 * @param good with 1xx, 2xx or 3xx
 * @param refused with 4xx
 * @param failed with 5xx
 * @since 0.1.0
 */
public record Traffic(Instant at, double good, double refused, double failed) {}
