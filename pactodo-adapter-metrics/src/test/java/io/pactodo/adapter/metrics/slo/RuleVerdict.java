package io.pactodo.adapter.metrics.slo;

import java.util.regex.Pattern;

/** What came of a rule that was spoiled. */
enum RuleVerdict {
    /** An expectation of a test was not met. */
    NOTICED,
    /** The rule was loaded, and failed when it was evaluated: Prometheus counts that, and an alert tells of it. */
    FAILED,
    /** Prometheus does not start with it, or keeps the rules that it has: no test had to look. */
    REFUSED,
    /** Nothing took notice, and somebody has said why nothing could. */
    HARMLESS,
    /** Nothing took notice. */
    UNNOTICED;

    private static final Pattern UNMET = Pattern.compile("(?m)^ +exp: ?\\S");
    private static final Pattern EVALUATION = Pattern.compile("(?m)^ +rule: .*, err: ");

    /**
     * @param said the words of {@code promtool test rules} on files that it can read
     * @throws AssertionError if it neither ended well nor told of what was not as expected: then it proves nothing
     */
    static RuleVerdict of(Promtool.Said said) {
        if (said.isFine()) {
            return UNNOTICED;
        } else if (UNMET.matcher(said.words()).find()) {
            return NOTICED;
        } else if (EVALUATION.matcher(said.words()).find()) {
            return FAILED;
        }
        throw new AssertionError("promtool could not try the rules: " + said.words());
    }
}
