package io.pactodo.conformance;

/** An answer is not what the rule wants. */
final class RuleBroken extends RuntimeException {
    private final transient Evidence evidence;

    /**
     * @param expected what was wanted, in words
     * @param evidence the answer that was not so
     */
    RuleBroken(String expected, Evidence evidence) {
        super(expected);
        this.evidence = evidence;
    }

    Evidence evidence() {
        return evidence;
    }

    String expected() {
        return String.valueOf(getMessage());
    }
}
