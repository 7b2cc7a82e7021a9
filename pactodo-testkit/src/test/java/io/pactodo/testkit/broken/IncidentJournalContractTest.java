package io.pactodo.testkit.broken;

import io.pactodo.testkit.IncidentJournalContract;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class IncidentJournalContractTest {
    private static final int RULES = 5;
    private static final BrokenAdapters ADAPTERS = new BrokenAdapters(
            IncidentJournalContract.class,
            ContractOfABrokenIncidentJournal.class,
            ContractOfABrokenIncidentJournal.PARAMETER);

    @ParameterizedTest
    @EnumSource
    void brokenJournalsFailExactlyTheRuleThatTheyBreak(BrokenIncidentJournals broken) {
        ADAPTERS.assertThatFailsExactly(broken.brokenRule(), broken);
    }

    @Test
    void eachRuleIsTestedAndBroken() {
        ADAPTERS.assertThatEachIsTestedAndBroken(
                RULES,
                Arrays.stream(BrokenIncidentJournals.values())
                        .map(BrokenIncidentJournals::brokenRule)
                        .toList());
    }
}
