package io.pactodo.testkit;

import io.pactodo.domain.task.ListRepository;
import io.pactodo.domain.task.TaskRepository;
import org.junit.jupiter.api.extension.ExtendWith;

/** What each part of the contract of {@link ListRepository} asks of the test that inherits it. */
@ExtendWith(ListBenchSupply.class)
interface ListsUnderTest {
    /** The lists that are tested. */
    ListRepository lists();

    /** The tasks that are in them. */
    TaskRepository tasks();

    /** Lists of the same kind whose store is away. */
    ListRepository unreachableLists();
}
