package io.pactodo.domain.drill;

/**
 * What became of tasks that were created meanwhile.
 *
 * @param acknowledged how many were acknowledged
 * @param gone how many of these are not there any more
 * @since 0.1.0
 */
public record Writes(long acknowledged, long gone) {
    /** @throws IllegalArgumentException when more are gone than ever were there */
    public Writes {
        if (gone < 0 || gone > acknowledged) {
            throw new IllegalArgumentException(
                    "Of " + acknowledged + " acknowledged tasks, " + gone + " cannot be gone.");
        }
    }
}
