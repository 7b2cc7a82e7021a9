package io.pactodo.conformance;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a method of a chapter as the check of one rule: it takes a {@link Workspace} that nobody has used, and returns if
 * the server keeps the rule.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface Promise {
    /** The number of the rule. */
    String rule();

    /** What the rule says, in a sentence. */
    String that();

    /** Where it is written. */
    String source();

    /** Whether the check waits for the clock, and had better begin early. */
    boolean waits() default false;
}
