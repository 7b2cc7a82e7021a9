package io.pactodo.application;

import java.util.Optional;

/**
 * Tells whether a part that requests depend on is ready to serve them.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface Readiness {
    /**
     * Looks now, within a second.
     *
     * @return what stands in the way, in a sentence for operators; empty when nothing does
     */
    Optional<String> obstacle();
}
