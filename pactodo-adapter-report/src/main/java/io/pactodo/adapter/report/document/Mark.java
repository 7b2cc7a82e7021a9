package io.pactodo.adapter.report.document;

import java.time.Instant;

/**
 * A moment that charts show as a line from top to bottom.
 *
 * @param at when
 * @param name what happened, in a word or two: {@code detected}
 */
public record Mark(Instant at, String name) {}
