package io.pactodo.testkit;

import io.pactodo.domain.task.TaskRepository;
import org.junit.jupiter.api.extension.ExtendWith;

/** What each part of the contract asks of the test that inherits it. */
@ExtendWith(WorkbenchSupply.class)
interface RepositoryUnderTest {
    /** The repository that is tested. */
    TaskRepository repository();

    /** A repository of the same kind whose store is away. */
    TaskRepository unreachable();
}
