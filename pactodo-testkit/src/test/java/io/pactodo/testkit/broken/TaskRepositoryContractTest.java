package io.pactodo.testkit.broken;

import io.pactodo.testkit.TaskRepositoryContract;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class TaskRepositoryContractTest {
    private static final int RULES = 16;
    private static final BrokenAdapters ADAPTERS = new BrokenAdapters(
            TaskRepositoryContract.class, ContractOfABrokenRepository.class, ContractOfABrokenRepository.PARAMETER);

    @ParameterizedTest
    @EnumSource
    void aBrokenRepositoryFailsExactlyTheRuleThatItBreaks(BrokenRepository broken) {
        ADAPTERS.assertThatFailsExactly(broken.brokenRule(), broken);
    }

    @Test
    void eachRuleIsTestedAndBroken() {
        ADAPTERS.assertThatEachIsTestedAndBroken(
                RULES,
                Arrays.stream(BrokenRepository.values())
                        .map(BrokenRepository::brokenRule)
                        .toList());
    }
}
