package io.pactodo.archrules;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.EvaluationResult;

/**
 * How a rule was kept.
 *
 * @param rule the rule
 * @param result what was found
 */
record Verdict(NamedRule rule, EvaluationResult result) {
    static Verdict of(NamedRule rule, JavaClasses classes) {
        return new Verdict(rule, rule.rule().evaluate(classes));
    }

    boolean isKept() {
        return !result.hasViolation();
    }

    /** The rule with its reason, and below it every place where it is broken. */
    String text() {
        StringBuilder text = new StringBuilder(rule.rule().getDescription()).append(':');
        for (String line : result.getFailureReport().getDetails()) {
            text.append("\n    ").append(line.replace("\n", "\n    "));
        }
        return text.toString();
    }
}
