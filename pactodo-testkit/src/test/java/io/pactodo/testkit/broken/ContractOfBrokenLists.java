package io.pactodo.testkit.broken;

import io.pactodo.domain.task.ListRepository;
import io.pactodo.domain.task.TaskRepository;
import io.pactodo.testkit.BreakableLists;
import io.pactodo.testkit.InMemoryTaskRepository;
import io.pactodo.testkit.ListRepositoryContract;
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
        return broken.broken(BreakableLists.broken());
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
}
