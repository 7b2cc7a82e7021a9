package io.pactodo.testkit.broken;

import io.pactodo.application.IncidentJournal;
import io.pactodo.testkit.BreakableIncidentJournal;
import io.pactodo.testkit.InMemoryIncidentJournal;
import io.pactodo.testkit.IncidentJournalContract;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** The contract, run against the broken journal that a configuration parameter names. Fails, and has to. */
@ExtendWith(ContractOfABrokenIncidentJournal.Choice.class)
final class ContractOfABrokenIncidentJournal implements IncidentJournalContract {
    static final String PARAMETER = "broken";

    private final BreakableIncidentJournal sound = new BreakableIncidentJournal(new InMemoryIncidentJournal());
    private final BrokenIncidentJournals broken;
    private final IncidentJournal journal;

    ContractOfABrokenIncidentJournal(BrokenIncidentJournals broken) {
        this.broken = broken;
        this.journal = broken.over(sound);
    }

    @Override
    public IncidentJournal journal() {
        return journal;
    }

    @Override
    public IncidentJournal reopened() {
        return broken.later(journal);
    }

    @Override
    public void beginOutage() {
        sound.breakDown();
    }

    @Override
    public void endOutage() {
        sound.repair();
    }

    @Override
    public IncidentJournal unreachable() {
        return broken.over(BreakableIncidentJournal.broken());
    }

    /** Makes the choice. */
    static final class Choice implements ParameterResolver {
        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
            return parameter.getParameter().getType() == BrokenIncidentJournals.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
            return test.getConfigurationParameter(PARAMETER)
                    .map(BrokenIncidentJournals::valueOf)
                    .orElseThrow();
        }
    }
}
