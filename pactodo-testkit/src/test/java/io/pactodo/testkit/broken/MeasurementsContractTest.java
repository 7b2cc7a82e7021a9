package io.pactodo.testkit.broken;

import io.pactodo.testkit.MeasurementsContract;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class MeasurementsContractTest {
    private static final int RULES = 3;
    private static final BrokenAdapters ADAPTERS = new BrokenAdapters(
            MeasurementsContract.class, ContractOfBrokenMeasurements.class, ContractOfBrokenMeasurements.PARAMETER);

    @ParameterizedTest
    @EnumSource
    void brokenMeasurementsFailExactlyTheRuleThatTheyBreak(BrokenMeasurements broken) {
        ADAPTERS.assertThatFailsExactly(broken.brokenRule(), broken);
    }

    @Test
    void eachRuleIsTestedAndBroken() {
        ADAPTERS.assertThatEachIsTestedAndBroken(
                RULES,
                Arrays.stream(BrokenMeasurements.values())
                        .map(BrokenMeasurements::brokenRule)
                        .toList());
    }
}
