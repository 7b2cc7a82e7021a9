package io.pactodo.testkit.broken;

import io.pactodo.application.Receipts;
import io.pactodo.domain.task.TaskRepository;
import io.pactodo.testkit.InMemoryTaskRepository;
import io.pactodo.testkit.ReceiptsContract;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** The contract, run against the broken receipts that a configuration parameter names. Fails, and has to. */
@ExtendWith(ContractOfBrokenReceipts.Choice.class)
final class ContractOfBrokenReceipts implements ReceiptsContract {
    static final String PARAMETER = "broken";

    private final InMemoryTaskRepository tasks = new InMemoryTaskRepository();
    private final BrokenReceipts broken;

    ContractOfBrokenReceipts(BrokenReceipts broken) {
        this.broken = broken;
    }

    @Override
    public Receipts receipts() {
        return broken.receipts(tasks);
    }

    @Override
    public TaskRepository repository() {
        return tasks;
    }

    @Override
    public Receipts unreachable() {
        return broken.unreachable();
    }

    /** Makes the choice. */
    static final class Choice implements ParameterResolver {
        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
            return parameter.getParameter().getType() == BrokenReceipts.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
            return test.getConfigurationParameter(PARAMETER)
                    .map(BrokenReceipts::valueOf)
                    .orElseThrow();
        }
    }
}
