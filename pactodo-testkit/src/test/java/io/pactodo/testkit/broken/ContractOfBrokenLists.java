package io.pactodo.testkit.broken;

import io.pactodo.domain.task.ListChange;
import io.pactodo.domain.task.ListKey;
import io.pactodo.domain.task.ListPage;
import io.pactodo.domain.task.ListQuery;
import io.pactodo.domain.task.ListRepository;
import io.pactodo.domain.task.StorageException;
import io.pactodo.domain.task.TaskList;
import io.pactodo.domain.task.TaskRepository;
import io.pactodo.testkit.InMemoryTaskRepository;
import io.pactodo.testkit.ListRepositoryContract;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** The contract, run against the broken lists that a configuration parameter names. Fails, and has to. */
@ExtendWith(ContractOfBrokenLists.Choice.class)
final class ContractOfBrokenLists implements ListRepositoryContract {
    static final String PARAMETER = "broken-lists";

    private final InMemoryTaskRepository store = new InMemoryTaskRepository();
    private final BrokenLists broken;

    ContractOfBrokenLists(BrokenLists broken) {
        this.broken = broken;
    }

    @Override
    public ListRepository lists() {
        return broken.broken(store);
    }

    @Override
    public TaskRepository tasks() {
        return store;
    }

    @Override
    public ListRepository unreachableLists() {
        return broken.broken(new Away());
    }

    /** Makes the choice. */
    static final class Choice implements ParameterResolver {
        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
            return parameter.getParameter().getType() == BrokenLists.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
            return test.getConfigurationParameter(PARAMETER)
                    .map(BrokenLists::valueOf)
                    .orElseThrow();
        }
    }

    private static final class Away implements ListRepository {
        @Override
        public Optional<TaskList> find(ListKey key) {
            throw outage();
        }

        @Override
        public TaskList apply(ListChange change) {
            throw outage();
        }

        @Override
        public ListPage list(ListQuery query) {
            throw outage();
        }

        private static StorageException outage() {
            return new StorageException("Could not ask", new IOException("The store is away on demand."));
        }
    }
}
