package io.pactodo.adapter.rest;

import io.pactodo.domain.task.Violation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A request that is not served, and all that its client is told but what only the server knows of the request. To be
 * thrown from anywhere below Jersey. Without a stack trace, because it is an answer and not an accident.
 */
final class ProblemException extends RuntimeException {
    private static final int MOST_ERRORS = 100;

    private final ProblemType type;
    private final List<FieldError> errors;
    private final Map<String, Object> members;
    private final Map<String, String> headers;

    /** @param detail what is wrong with this request, with the value, the rule and the way out */
    ProblemException(ProblemType type, String detail) {
        this(type, detail, List.of(), Map.of(), Map.of());
    }

    private ProblemException(
            ProblemType type,
            String detail,
            List<FieldError> errors,
            Map<String, Object> members,
            Map<String, String> headers) {
        super(detail, null, false, false);
        this.type = type;
        this.errors = List.copyOf(errors);
        this.members = members;
        this.headers = headers;
    }

    /** A body that was understood and that is no valid task: with every violation. */
    static ProblemException invalidTask(List<Violation> violations) {
        return invalid(ProblemType.INVALID_TASK, "task", violations);
    }

    /** A body that was understood and that is no valid one of what it is meant to be: with every violation. */
    static ProblemException invalid(ProblemType type, String what, List<Violation> violations) {
        String detail = violations.size() == 1
                ? violations.get(0).detail()
                : violations.size() + " things are wrong with the " + what + ": see the errors.";
        return new ProblemException(type, detail)
                .withErrors(violations.stream().map(FieldError::of).toList());
    }

    /** Something that nobody foresaw; its text is for the log only. */
    static ProblemException unforeseen() {
        return new ProblemException(
                ProblemType.INTERNAL_ERROR,
                "Something went wrong here that nobody foresaw: report it with the request id.");
    }

    /** The same, in other words. */
    ProblemException withDetail(String detail) {
        return new ProblemException(type, detail, errors, members, headers);
    }

    /** The same, with these faults: the first hundred of them, so that no answer is far larger than its request. */
    ProblemException withErrors(List<FieldError> errors) {
        List<FieldError> first = errors.subList(0, Math.min(errors.size(), MOST_ERRORS));
        return new ProblemException(type, detail(), first, members, headers);
    }

    /** The same, with one more member in its JSON. */
    ProblemException withMember(String name, Object value) {
        return new ProblemException(type, detail(), errors, with(members, name, value), headers);
    }

    /** The same, with one more header. */
    ProblemException withHeader(String name, String value) {
        return new ProblemException(type, detail(), errors, members, with(headers, name, value));
    }

    ProblemType type() {
        return type;
    }

    String detail() {
        return String.valueOf(getMessage());
    }

    List<FieldError> errors() {
        return errors;
    }

    /** Members of its JSON beyond those of every problem, in their sequence. */
    Map<String, Object> members() {
        return members;
    }

    /** Headers of the answer, in their sequence. */
    Map<String, String> headers() {
        return headers;
    }

    /** As JSON. */
    Problem toProblem(String instance, String requestId) {
        return new Problem(
                type.path(), type.title(), type.status(), detail(), instance, type.code(), requestId, errors, members);
    }

    private static <V> Map<String, V> with(Map<String, V> before, String name, V value) {
        Map<String, V> after = new LinkedHashMap<>(before);
        after.put(name, value);
        return after;
    }
}
