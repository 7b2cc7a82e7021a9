package io.pactodo.bootstrap.fault;

import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Spoils what a stream tells, and nothing else. */
record SpoiledEvents(Predicate<Message> requests, UnaryOperator<String> spoil) implements Fault {
    @Override
    public Message exchange(Message request, UnaryOperator<Message> server) {
        return server.apply(request);
    }

    @Override
    public String event(Message request, String event) {
        return requests.test(request) ? spoil.apply(event) : event;
    }
}
