package io.pactodo.testkit;

import io.pactodo.application.Readiness;
import java.util.Optional;

/**
 * A readiness with obstacles on demand.
 *
 * @since 0.1.0
 */
public final class InMemoryReadiness implements Readiness {
    private volatile Optional<String> obstacle = Optional.empty();

    /** Begins with nothing in the way. */
    public InMemoryReadiness() {}

    /**
     * Puts something in the way.
     *
     * @param words a sentence for operators
     */
    public void obstruct(String words) {
        obstacle = Optional.of(words);
    }

    /** Takes it away. */
    public void clear() {
        obstacle = Optional.empty();
    }

    @Override
    public Optional<String> obstacle() {
        return obstacle;
    }
}
