package io.pactodo.adapter.rest;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The statuses that a resource method answers with of its own accord, so that each can be counted from zero. Those that
 * any method may answer with are in {@link Routes} and are not repeated.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface Answers {
    /** The statuses. */
    int[] value();

    /** Whether it is about a workspace: then it can be asked wrongly (400), and find the store away (503). */
    boolean ofWorkspace() default true;
}
