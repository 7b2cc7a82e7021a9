package io.pactodo.domain.incident;

import java.time.Instant;
import java.util.Optional;

/**
 * That somebody did something with an incident.
 *
 * @param at when
 * @param by who
 * @param remark what they had to say, if anything
 * @since 0.1.0
 */
public record Signature(Instant at, Person by, Optional<Remark> remark) {}
