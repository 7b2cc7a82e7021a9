package io.pactodo.domain.task;

/**
 * One thing that is wrong with what was sent.
 *
 * @param field which field, as the path from the task to it: {@code title}, {@code due/date}, {@code tags/3}; empty
 *     when the value itself does not know what field it is in
 * @param code the kind of fault in {@code lower_snake_case}, stable for programs
 * @param detail the fault and the way out, in a sentence for people
 * @since 0.1.0
 */
public record Violation(String field, String code, String detail) {
    /**
     * {@return the same fault, seen from one level further out}
     *
     * @param parent the name of the field that this value is in
     */
    public Violation in(String parent) {
        return new Violation(field.isEmpty() ? parent : parent + "/" + field, code, detail);
    }
}
