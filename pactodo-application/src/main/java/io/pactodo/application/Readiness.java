package io.pactodo.application;

import java.util.Optional;

/**
 * Tells whether a part that requests depend on is ready to serve them. Safe for use by any number of threads. The published
 * contract tests are named after the numbers of these rules.
 *
 * <ol>
 *   <li><b>Nothing is nothing.</b> Of a part that serves, no obstacle is told, however often one looks.
 *   <li><b>Told, not thrown.</b> Of a part that cannot serve, what stands in the way is told in one line for operators.
 *   <li><b>As it is now.</b> Each look tells of that moment: an obstacle that comes is told, one that has gone is not.
 * </ol>
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
