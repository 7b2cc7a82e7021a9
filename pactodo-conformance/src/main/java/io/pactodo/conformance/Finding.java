package io.pactodo.conformance;

/**
 * What was found out about one rule.
 *
 * @param rule which
 * @param verdict whether the server keeps it
 */
public record Finding(Rule rule, Verdict verdict) {}
