package io.pactodo.domain.slo;

/**
 * What was seen in a part of a longer time.
 *
 * @param span when
 * @param observation what
 */
public record Stretch(Span span, Observation observation) {}
