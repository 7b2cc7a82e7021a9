package io.pactodo.testkit;

import io.pactodo.application.Receipts;
import io.pactodo.domain.task.TaskRepository;

/**
 * What all {@link Receipts} promise, as tests: at least one for each of its numbered rules, each named after the rule. The
 * test of an adapter implements this interface, and inherits them all.
 *
 * <p>No test needs an empty store: each writes to workspaces that are named after itself and its class. What is forgotten is
 * forgotten in all workspaces; that test works in days that no other is in.
 *
 * @since 0.1.0
 */
public interface ReceiptsContract
        extends ReceiptRule01Once,
                ReceiptRule02TogetherOrNotAtAll,
                ReceiptRule03OneAtATime,
                ReceiptRule04TheSameContent,
                ReceiptRule05RequestsApart,
                ReceiptRule06KeptForADay,
                ReceiptRule07WholeRepositories,
                ReceiptRule08OutageIsAnOutage {
    /**
     * The receipts that are tested. Called once for each test.
     *
     * @return receipts of a store that nothing was written to in the workspaces {@code receipts-…}. At least seventeen
     *     threads are at work with it at once
     */
    @Override
    Receipts receipts();

    /** The tasks of the same store. Called once for each test. */
    @Override
    TaskRepository repository();

    /**
     * Receipts of the same kind whose store is away. Called once for each test of rule 8. Its calls may take as long as the
     * adapter's own time limits.
     */
    @Override
    Receipts unreachable();
}
