package io.pactodo.adapter.rest;

import java.io.IOException;
import java.net.URISyntaxException;
import org.glassfish.grizzly.http.server.HttpHandler;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.grizzly.http.server.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes each whole request to Jersey, unless it was refused already, and answers for Jersey when it cannot. */
final class Front extends HttpHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Front.class);

    private final HttpHandler jersey;
    private final Problems problems;

    Front(HttpHandler jersey, Problems problems) {
        this.jersey = jersey;
        this.problems = problems;
    }

    @Override
    public void start() {
        jersey.start();
    }

    @Override
    public void destroy() {
        jersey.destroy();
    }

    @Override
    public void service(Request request, Response response) throws IOException {
        Exchange exchange = Exchange.find(request.getRequest()).orElseThrow();
        LogContext context = LogContext.enter(exchange);
        try {
            serve(exchange, request, response);
        } finally {
            context.leave();
        }
    }

    private void serve(Exchange exchange, Request request, Response response) throws IOException {
        if (exchange.refusal().isPresent()) {
            write(exchange.refusal().get(), exchange, response);
            return;
        }
        try {
            jersey.service(request, response);
        } catch (Exception failure) {
            if (response.isCommitted()) {
                LOG.error("{} {} failed while it was answered.", exchange.method(), exchange.path(), failure);
                throw new IOException("The answer is incomplete.", failure);
            }
            response.reset();
            write(problemOf(failure, exchange), exchange, response);
        }
    }

    private static ProblemException problemOf(Exception failure, Exchange exchange) {
        // Jersey parses the target and the host a second time, before any of its mappers is in charge.
        if (failure instanceof IllegalArgumentException && failure.getCause() instanceof URISyntaxException) {
            return new ProblemException(
                    ProblemType.MALFORMED_REQUEST,
                    "The query or the Host header has a character that cannot be in a URI: percent-encode it.");
        }
        exchange.failedUnforeseen();
        LOG.error("{} {} failed in a way that nobody foresaw.", exchange.method(), exchange.path(), failure);
        return ProblemException.unforeseen();
    }

    private void write(ProblemException problem, Exchange exchange, Response response) throws IOException {
        byte[] body = problems.bytes(problem, exchange);
        response.setStatus(problem.type().status());
        response.setContentType(Problem.MEDIA_TYPE);
        response.setContentLength(body.length);
        problem.headers().forEach(response::setHeader);
        response.getOutputStream().write(body);
    }
}
