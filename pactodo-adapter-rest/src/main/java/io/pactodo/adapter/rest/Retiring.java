package io.pactodo.adapter.rest;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * That a resource method will go away, so that its clients hear of it with each answer: {@code Deprecation} (RFC 9745) and
 * {@code Sunset} (RFC 8594). The contract marks the operation as deprecated, too.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface Retiring {
    /** Since when it should not be used any more, such as {@code 2026-07-01T00:00:00Z}. */
    String since();

    /** When it will be gone, said in the same way. */
    String until();
}
