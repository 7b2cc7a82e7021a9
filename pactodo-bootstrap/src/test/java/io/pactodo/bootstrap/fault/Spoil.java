package io.pactodo.bootstrap.fault;

import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** The family of faults that are one thing done to one kind of request, or to its answer. */
final class Spoil {
    static final String ANY = ".*";
    static final String LIST = "/api/tasks(\\?.*)?";
    static final String ONE = "/api/tasks/[0-9a-f]{8}-[0-9a-f-]{27}";
    static final String RESTORE = ONE + "/restore";
    static final String CHANGES = "/api/tasks/changes.*";
    static final String EVENTS = "/api/tasks/events.*";
    static final String BATCH = "/api/tasks/batch";

    private final Predicate<Message> requests;
    private final Predicate<Message> answers;

    private Spoil(Predicate<Message> requests, Predicate<Message> answers) {
        this.requests = requests;
        this.answers = answers;
    }

    /** What these methods, divided by bars, do to a path like that. */
    static Spoil the(String methods, String path) {
        return new Spoil(
                request -> request.method().matches(methods) && request.path().matches(path), answer -> true);
    }

    /** Only where the request has such a header. */
    Spoil having(String header, String value) {
        return new Spoil(
                requests.and(request -> request.header(header)
                        .filter(found -> found.matches(value))
                        .isPresent()),
                answers);
    }

    /** Only where the request has no such header. */
    Spoil lacking(String header) {
        return new Spoil(requests.and(request -> request.header(header).isEmpty()), answers);
    }

    /** Only where the answer has such a status. */
    Spoil with(String status) {
        return new Spoil(
                requests,
                answers.and(answer -> Integer.toString(answer.status()).matches(status)));
    }

    Fault becomes(int status) {
        return answers(answer -> answer.withStatus(status));
    }

    Fault loses(String header) {
        return answers(answer -> answer.without(header));
    }

    Fault says(String header, String value) {
        return answers(answer -> answer.with(header, value));
    }

    Fault shows(String pointer, String json) {
        return answers(answer -> answer.hasJson() ? answer.withField(pointer, json) : answer);
    }

    Fault hides(String pointer) {
        return answers(answer -> answer.hasJson() ? answer.withoutField(pointer) : answer);
    }

    Fault ignores(String header) {
        return requests(request -> request.without(header));
    }

    Fault ignoresParameter(String name) {
        return requests(request -> request.withoutParameter(name));
    }

    Fault answers(UnaryOperator<Message> spoil) {
        return (request, server) -> {
            Message answer = server.apply(request);
            return requests.test(request) && answers.test(answer) ? spoil.apply(answer) : answer;
        };
    }

    /** What is done to each event of a stream. */
    Fault events(UnaryOperator<String> spoil) {
        return new SpoiledEvents(requests, spoil);
    }

    Fault requests(UnaryOperator<Message> spoil) {
        return (request, server) -> server.apply(requests.test(request) ? spoil.apply(request) : request);
    }
}
