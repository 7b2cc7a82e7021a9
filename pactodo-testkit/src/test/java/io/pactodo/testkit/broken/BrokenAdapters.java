package io.pactodo.testkit.broken;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import org.junit.platform.testkit.engine.Events;

/**
 * A contract, and broken adapters which run it: each has to fail just its rule, or the contract does not hold anybody.
 *
 * @param contract whose tests are named after their rules: {@code rule3_...}
 * @param run the contract's tests on the broken adapter whose name the parameter has
 * @param parameter of JUnit's configuration
 */
record BrokenAdapters(Class<?> contract, Class<?> run, String parameter) {
    /** Runs the contract on one of them, and wants each of its tests run, and those of one rule to fail. */
    void assertThatFailsExactly(int rule, Enum<?> broken) {
        Events tests = EngineTestKit.engine("junit-jupiter")
                .configurationParameter(parameter, broken.name())
                .selectors(selectClass(run))
                .execute()
                .testEvents();

        assertThat(tests.finished().count()).isEqualTo(tests().size());
        assertThat(tests.aborted().count() + tests.skipped().count()).isZero();
        assertThat(tests.failed().stream().map(BrokenAdapters::ruleOf).collect(Collectors.toSet()))
                .as(() -> tests.failed().list().toString())
                .containsExactly(rule);
    }

    /** Wants a test for each rule from 1 on, and somebody who breaks it. */
    void assertThatEachIsTestedAndBroken(int rules, List<Integer> broken) {
        Set<Integer> all = IntStream.rangeClosed(1, rules).boxed().collect(Collectors.toSet());

        assertThat(tests().stream().map(name -> ruleOf(name)).collect(Collectors.toSet()))
                .isEqualTo(all);
        assertThat(Set.copyOf(broken)).isEqualTo(all);
    }

    private Set<String> tests() {
        return Arrays.stream(contract.getMethods())
                .filter(method -> method.isAnnotationPresent(Test.class))
                .map(method -> method.getName())
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
