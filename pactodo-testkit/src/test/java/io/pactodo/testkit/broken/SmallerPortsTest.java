package io.pactodo.testkit.broken;

import io.pactodo.testkit.ChangeSignalsContract;
import io.pactodo.testkit.FeedJournalContract;
import io.pactodo.testkit.ReadinessContract;
import io.pactodo.testkit.TagRepositoryContract;
import io.pactodo.testkit.TaskIdsContract;
import io.pactodo.testkit.UseCaseMetricsContract;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The contracts of the smaller ports: each of their broken adapters fails just the rule that it breaks. */
final class SmallerPortsTest {
    private static final List<Port<?>> PORTS = List.of(
            port(4, ChangeSignalsContract.class, BrokenChangeSignals.Contract.class, BrokenChangeSignals.values()),
            port(3, FeedJournalContract.class, BrokenFeedJournals.Contract.class, BrokenFeedJournals.values()),
            port(3, ReadinessContract.class, BrokenReadiness.Contract.class, BrokenReadiness.values()),
            port(2, TagRepositoryContract.class, BrokenTags.Contract.class, BrokenTags.values()),
            port(2, TaskIdsContract.class, BrokenTaskIds.Contract.class, BrokenTaskIds.values()),
            port(3, UseCaseMetricsContract.class, BrokenUseCaseMetrics.Contract.class, BrokenUseCaseMetrics.values()));

    @TestFactory
    Stream<DynamicTest> eachBrokenAdapterFailsJustTheRuleThatItBreaks() {
        return PORTS.stream().flatMap(Port::eachFailsItsRule);
    }

    @TestFactory
    Stream<DynamicTest> eachRuleIsTestedAndBroken() {
        return PORTS.stream()
                .map(port -> DynamicTest.dynamicTest(
                        port.adapters().contract().getSimpleName(), port::assertThatEachRuleIsTestedAndBroken));
    }

    /**
     * A port, and whoever breaks its contract.
     *
     * @param rules how many the contract has
     * @param adapters the contract, and its tests on each of them
     * @param broken each of them
     */
    private record Port<B extends Enum<B> & BreaksARule>(int rules, BrokenAdapters adapters, List<B> broken) {
        Stream<DynamicTest> eachFailsItsRule() {
            return broken.stream()
                    .map(one -> DynamicTest.dynamicTest(
                            one.getDeclaringClass().getSimpleName() + ": " + one,
                            () -> adapters.assertThatFailsExactly(one.brokenRule(), one)));
        }

        void assertThatEachRuleIsTestedAndBroken() {
            adapters.assertThatEachIsTestedAndBroken(
                    rules, broken.stream().map(BreaksARule::brokenRule).toList());
        }
    }

    private static <B extends Enum<B> & BreaksARule> Port<B> port(
            int rules, Class<?> contract, Class<?> run, B[] broken) {
        return new Port<>(rules, new BrokenAdapters(contract, run, Chosen.PARAMETER), Arrays.asList(broken));
    }
}
