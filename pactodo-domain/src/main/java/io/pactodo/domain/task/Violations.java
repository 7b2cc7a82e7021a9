package io.pactodo.domain.task;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Collects what is wrong with the fields of one request, so that its sender hears of all of it at once. Not safe for
 * use by several threads.
 *
 * @since 0.1.0
 */
public final class Violations {
    private final List<Violation> found = new ArrayList<>();

    /** Begins without a fault. */
    public Violations() {}

    /**
     * Makes the value of a field, or notes why there is none.
     *
     * @param <T> what the field's value is
     * @param field the field's name, or its path
     * @param value makes the value, or throws {@link TaskRefused.Invalid}
     * @return the value; empty when it was refused
     */
    public <T> Optional<T> collect(String field, Supplier<T> value) {
        try {
            return Optional.of(value.get());
        } catch (TaskRefused.Invalid refused) {
            refused.violations().forEach(violation -> found.add(violation.in(field)));
            return Optional.empty();
        }
    }

    /**
     * Notes a fault that was found elsewhere.
     *
     * @param violation with its whole path
     */
    public void add(Violation violation) {
        found.add(violation);
    }

    /**
     * Ends the collection.
     *
     * @throws TaskRefused.Invalid with all that was found, in the order it was found, if anything was
     */
    public void refuseIfAny() {
        if (!found.isEmpty()) {
            throw new TaskRefused.Invalid(found);
        }
    }
}
