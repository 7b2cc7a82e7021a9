package io.pactodo.adapter.metrics.slo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What promtool says, understood: its exit code is the same for all that is not well. */
class RuleVerdictTest {
    @TempDir
    Path directory;

    @Test
    void whatIsAsExpectedWasNotNoticed() throws Exception {
        assertThat(verdict("vector(1)")).isEqualTo(RuleVerdict.UNNOTICED);
    }

    @Test
    void anExpectationThatIsNotMetIsNoticed() throws Exception {
        assertThat(verdict("vector(2)")).isEqualTo(RuleVerdict.NOTICED);
        assertThat(verdict("vector(1) > 1")).isEqualTo(RuleVerdict.NOTICED);
    }

    @Test
    void aRuleThatFailsWhenItIsEvaluatedIsToldApart() throws Exception {
        assertThat(verdict("vector(1) + on () (up or absent(nothing))")).isEqualTo(RuleVerdict.FAILED);
    }

    @Test
    void aRuleThatCannotBeReadProvesNothing() {
        assertThatThrownBy(() -> verdict("vector(1) +"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("parse error");
    }

    private RuleVerdict verdict(String expression) throws IOException, InterruptedException {
        Files.writeString(directory.resolve("rules.yaml"), """
                groups: [{name: one, rules: [{record: "some:rule", expr: "%s"}]}]
                """.formatted(expression));
        Path test = Files.writeString(directory.resolve("test.yaml"), """
                rule_files: [rules.yaml]
                evaluation_interval: 1m
                tests:
                  - interval: 1m
                    input_series: [{series: 'up{job="pactodo"}', values: '1 1'}]
                    promql_expr_test: [{expr: "some:rule", eval_time: 1m, exp_samples: [{labels: "some:rule", value: 1}]}]
                """);
        return RuleVerdict.of(Promtool.run(List.of("test", "rules"), List.of(test)));
    }
}
