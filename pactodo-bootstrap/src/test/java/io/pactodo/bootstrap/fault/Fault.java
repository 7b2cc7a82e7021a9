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
}
