package io.pactodo.adapter.rest;

import io.pactodo.domain.task.TaskFilter.Deletion;
import io.pactodo.domain.task.TaskQuery;
import io.pactodo.domain.task.TaskRefused;
import io.pactodo.domain.task.Violation;
import io.pactodo.domain.task.Violations;
import io.pactodo.domain.task.WorkspaceId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Reads the parameters of one request, and collects every fault of them. Not safe for use by several threads. */
final class ParameterReader {
    private static final int MOST_UNKNOWN = 20;
    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,9}");

    private final QueryString parameters;
    private final List<String> known;
    private final Set<String> repeatable;
    private final Violations violations = new Violations();

    /**
     * @param parameters what was sent
     * @param known the names that there are, in the sequence to tell them in
     * @param repeatable those of them that may be given more than once
     */
    ParameterReader(QueryString parameters, List<String> known, Set<String> repeatable) {
        this.parameters = parameters;
        this.known = List.copyOf(known);
        this.repeatable = Set.copyOf(repeatable);
    }

    /** All values of a parameter; none when it is absent. */
    List<String> all(String name) {
        return parameters.all(name);
    }

    /** What the first value of a parameter means; empty when it is absent, or is refused. */
    <T> Optional<T> one(String name, Function<String, T> meaning) {
        return parameters.first(name).flatMap(value -> collect(name, () -> meaning.apply(value)));
    }

    /** Makes a value of a parameter, or notes why there is none. */
    <T> Optional<T> collect(String name, Supplier<T> value) {
        return violations.collect(name, value);
    }

    /** Notes a fault that was found elsewhere. */
    void add(Violation violation) {
        violations.add(violation);
    }

    /** Notes the parameters that there are not. */
    void refuseUnknown() {
        parameters.names().stream()
                .filter(name -> !known.contains(name))
                .limit(MOST_UNKNOWN)
                .map(this::unknown)
                .forEach(violations::add);
    }

    /** Notes the parameters that are given more than once and must not be. */
    void refuseRepeated() {
        parameters.names().stream()
                .filter(name -> known.contains(name) && !repeatable.contains(name))
                .filter(name -> parameters.all(name).size() > 1)
                .map(name -> new Violation(name, "repeated", name + " is given more than once: give it once."))
                .forEach(violations::add);
    }

    /** @throws TaskRefused.Invalid with all faults that were found, if any was */
    void refuseIfAny() {
        violations.refuseIfAny();
    }

    /**
     * How many items a page is to hold.
     *
     * @throws TaskRefused.Invalid when no page can hold as many
     */
    static int limit(String value) {
        if (!WHOLE.matcher(value).matches()) {
            throw new TaskRefused.Invalid(
                    "out_of_range",
                    "A limit is a whole number from 1 to " + TaskQuery.MOST + ", not \"" + Shown.of(value) + "\".");
        }
        int limit = Integer.parseInt(value);
        return TaskQuery.in(WorkspaceId.DEFAULT).withLimit(limit).limit();
    }

    /**
     * Whether what was deleted is asked for.
     *
     * @throws TaskRefused.Invalid when the value says neither
     */
    static Deletion deletion(String value) {
        return switch (value) {
            case "false" -> Deletion.EXCLUDED;
            case "true" -> Deletion.ONLY;
            case "any" -> Deletion.INCLUDED;
            default ->
                throw new TaskRefused.Invalid(
                        "unknown_value",
                        "deleted is false (the default), true for deleted tasks only, or any, not \"" + Shown.of(value)
                                + "\".");
        };
    }

    /** The problem that faults of parameters are. */
    static ProblemException invalid(TaskRefused.Invalid refused) {
        List<FieldError> errors = refused.violations().stream()
                .map(violation -> new FieldError(violation.field(), violation.code(), violation.detail()))
                .toList();
        String detail = errors.size() == 1
                ? errors.get(0).detail()
                : errors.size() + " things are wrong with the parameters: see the errors.";
        return new ProblemException(ProblemType.INVALID_PARAMETER, detail).withErrors(errors);
    }

    private Violation unknown(String name) {
        String shown = Shown.of(name);
        String wayOut = Closest.to(name, known)
                .map(meant -> "did you mean " + meant + "?")
                .orElseGet(() -> "known are " + String.join(", ", known) + ".");
        return new Violation(shown, "unknown_parameter", "There is no parameter \"" + shown + "\": " + wayOut);
    }
}
