package io.pactodo.testkit.broken;

import io.pactodo.testkit.ListRepositoryContract;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ListRepositoryContractTest {
    private static final int RULES = 10;
    private static final BrokenAdapters ADAPTERS = new BrokenAdapters(
            ListRepositoryContract.class, ContractOfBrokenLists.class, ContractOfBrokenLists.PARAMETER);

    @ParameterizedTest
    @EnumSource
    void brokenListsFailExactlyTheRuleThatTheyBreak(BrokenLists broken) {
        ADAPTERS.assertThatFailsExactly(broken.brokenRule(), broken);
    }

    @Test
    void eachRuleIsTestedAndBroken() {
        ADAPTERS.assertThatEachIsTestedAndBroken(
                RULES,
                Arrays.stream(BrokenLists.values()).map(BrokenLists::brokenRule).toList());
    }
}
