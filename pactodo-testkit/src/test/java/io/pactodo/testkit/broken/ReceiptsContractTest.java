package io.pactodo.testkit.broken;

import io.pactodo.testkit.ReceiptsContract;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ReceiptsContractTest {
    private static final int RULES = 8;
    private static final BrokenAdapters ADAPTERS = new BrokenAdapters(
            ReceiptsContract.class, ContractOfBrokenReceipts.class, ContractOfBrokenReceipts.PARAMETER);

    @ParameterizedTest
    @EnumSource
    void brokenReceiptsFailExactlyTheRuleThatTheyBreak(BrokenReceipts broken) {
        ADAPTERS.assertThatFailsExactly(broken.brokenRule(), broken);
    }

    @Test
    void eachRuleIsTestedAndBroken() {
        ADAPTERS.assertThatEachIsTestedAndBroken(
                RULES,
                Arrays.stream(BrokenReceipts.values())
                        .map(BrokenReceipts::brokenRule)
                        .toList());
    }
}
