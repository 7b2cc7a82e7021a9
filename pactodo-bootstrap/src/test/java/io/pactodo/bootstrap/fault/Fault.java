package io.pactodo.bootstrap.fault;

import java.util.function.UnaryOperator;

/** What is done to one exchange, between its client and a sound server. */
@FunctionalInterface
public interface Fault {
    /** Nothing. */
    Fault NONE = (request, server) -> server.apply(request);

    /**
     * Answers a request.
     *
     * @param request as it came
     * @param server the sound server; may be asked as often as it takes
     */
    Message exchange(Message request, UnaryOperator<Message> server);

    /**
     * Passes on a piece of a stream.
     *
     * @param request what was asked for
     * @param event an event or a comment, with the empty line that ends it
     * @return what the client gets in its place; nothing if that is empty
     */
    default String event(Message request, String event) {
        return event;
    }
}
