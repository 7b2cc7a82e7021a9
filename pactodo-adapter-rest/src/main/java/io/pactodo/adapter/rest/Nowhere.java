package io.pactodo.adapter.rest;

import org.glassfish.grizzly.http.server.HttpHandler;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.grizzly.http.server.Response;

/** All paths of a port that serves but one. */
final class Nowhere extends HttpHandler {
    private final String served;

    /** @param served the one path */
    Nowhere(String served) {
        this.served = served;
    }

    @Override
    public void service(Request request, Response response) {
        throw new ProblemException(ProblemType.ROUTE_NOT_FOUND, "This port serves %s only.".formatted(served));
    }
}
