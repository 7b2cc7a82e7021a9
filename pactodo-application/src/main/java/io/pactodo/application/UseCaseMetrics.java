package io.pactodo.application;

/**
 * Is told what the use cases did. A failure of it never breaks one: {@link TaskService} logs what it throws and goes
 * on. Safe for use by any number of threads.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface UseCaseMetrics {
    /** Counts nothing. */
    UseCaseMetrics NONE = (useCase, outcome, times) -> {};

    /**
     * Counts members of a set that ended alike.
     *
     * @param useCase what was asked for
     * @param outcome how it ended
     * @param times how many members: at least 1
     */
    void count(UseCase useCase, Outcome outcome, int times);
}
