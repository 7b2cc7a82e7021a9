package io.pactodo.testkit.broken;

import io.pactodo.domain.task.TaskRepository;
import io.pactodo.testkit.TaskRepositoryContract;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** The contract, run against the broken repository that a configuration parameter names. Fails, and has to. */
@ExtendWith(ContractOfABrokenRepository.Choice.class)
final class ContractOfABrokenRepository implements TaskRepositoryContract {
    static final String PARAMETER = "broken";

    private final BrokenRepository broken;

    ContractOfABrokenRepository(BrokenRepository broken) {
        this.broken = broken;
    }

    @Override
    public TaskRepository repository() {
        return broken.repository();
    }

    @Override
    public TaskRepository unreachable() {
        return broken.unreachable();
    }

    /** Makes the choice. */
    static final class Choice implements ParameterResolver {
        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
            return parameter.getParameter().getType() == BrokenRepository.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
            return test.getConfigurationParameter(PARAMETER)
                    .map(BrokenRepository::valueOf)
                    .orElseThrow();
        }
    }
}
