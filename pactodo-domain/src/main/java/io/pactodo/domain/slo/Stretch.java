package io.pactodo.domain.slo;

/**
 * What was seen in a part of a longer time.
 *
 * @param span when
 * @param observation what
 * @since 0.1.0
 */
public record Stretch(Span span, Observation observation) {}
