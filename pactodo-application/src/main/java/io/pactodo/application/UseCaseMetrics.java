package io.pactodo.application;

/**
 * Is told what the use cases did. A failure of it never breaks one: {@link TaskService} logs what it throws and goes
 * on. Safe for use by any number of threads. Of those that count, the published contract tests are named after the numbers
 * of these rules.
 *
 * <ol>
 *   <li><b>From zero.</b> Nothing is counted before anything was told.
 *   <li><b>Apart.</b> Each use case and outcome that is counted at all is counted apart from all others, by as many as were
 *       told.
 *   <li><b>All of it.</b> What several threads tell at once is all counted.
 * </ol>
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
