package io.pactodo.testkit;

import io.pactodo.application.Receipts;
import io.pactodo.domain.task.TaskRepository;
import org.junit.jupiter.api.extension.ExtendWith;

/** What each part of the contract of {@link Receipts} asks of the test that inherits it. */
@ExtendWith(ReceiptBenchSupply.class)
interface ReceiptsUnderTest {
    /** The receipts that are tested. */
    Receipts receipts();

    /** The tasks that the work of requests writes to. */
    TaskRepository repository();

    /** Receipts of the same kind whose store is away. */
    Receipts unreachable();
}
