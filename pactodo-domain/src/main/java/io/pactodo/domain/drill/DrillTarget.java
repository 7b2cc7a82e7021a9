package io.pactodo.domain.drill;

/**
 * Something that a drill has to show.
 *
 * @param name what it is about
 * @param wanted what was wanted, for people
 * @param got what there was, for people
 * @param isMet whether that is enough
 * @since 0.1.0
 */
public record DrillTarget(String name, String wanted, String got, boolean isMet) {}
