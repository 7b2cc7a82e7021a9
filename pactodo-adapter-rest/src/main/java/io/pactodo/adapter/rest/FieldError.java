package io.pactodo.adapter.rest;

import io.pactodo.domain.task.Violation;

/**
 * One thing that is wrong with a request, as JSON.
 *
 * @param pointer where: a JSON pointer into the body (RFC 6901), or the name of a query parameter or header; empty for
 *     the whole
 * @param code the kind of fault in {@code lower_snake_case}, stable for programs
 * @param detail the fault and the way out, in a sentence for people
 */
record FieldError(String pointer, String code, String detail) {
    /** A violation of the domain's rules: its path becomes the pointer. */
    static FieldError of(Violation violation) {
        String pointer = violation.field().isEmpty() ? "" : "/" + violation.field();
        return new FieldError(pointer, violation.code(), violation.detail());
    }
}
