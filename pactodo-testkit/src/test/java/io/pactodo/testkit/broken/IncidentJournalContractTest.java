package io.pactodo.testkit.broken;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.pactodo.testkit.IncidentJournalContract;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import org.junit.platform.testkit.engine.Events;

final class IncidentJournalContractTest {
    private static final int RULES = 5;

    @ParameterizedTest
    @EnumSource
    void brokenJournalsFailExactlyTheRuleThatTheyBreak(BrokenIncidentJournals broken) {
        Events tests = EngineTestKit.engine("junit-jupiter")
                .configurationParameter(ContractOfABrokenIncidentJournal.PARAMETER, broken.name())
                .selectors(selectClass(ContractOfABrokenIncidentJournal.class))
                .execute()
                .testEvents();

        assertThat(tests.finished().count()).isEqualTo(contractTests().size());
        assertThat(tests.aborted().count() + tests.skipped().count()).isZero();
        assertThat(tests.failed().stream()
                        .map(IncidentJournalContractTest::ruleOf)
                        .collect(Collectors.toSet()))
                .as(() -> tests.failed().list().toString())
                .containsExactly(broken.brokenRule());
    }

    @Test
    void eachRuleIsTestedAndBroken() {
        Set<Integer> rules = IntStream.rangeClosed(1, RULES).boxed().collect(Collectors.toSet());

        assertThat(contractTests().stream().map(name -> ruleOf(name)).collect(Collectors.toSet()))
                .isEqualTo(rules);
        assertThat(Arrays.stream(BrokenIncidentJournals.values())
                        .map(BrokenIncidentJournals::brokenRule)
                        .collect(Collectors.toSet()))
                .isEqualTo(rules);
    }

    private static Set<String> contractTests() {
        return Arrays.stream(IncidentJournalContract.class.getMethods())
                .filter(method -> method.isAnnotationPresent(Test.class))
                .map(Method::getName)
                .collect(Collectors.toSet());
    }

    private static int ruleOf(Event failed) {
        MethodSource source =
                (MethodSource) failed.getTestDescriptor().getSource().orElseThrow();
        return ruleOf(source.getMethodName());
    }

    private static int ruleOf(String test) {
        return Integer.parseInt(test.substring("rule".length(), test.indexOf('_')));
    }
}
