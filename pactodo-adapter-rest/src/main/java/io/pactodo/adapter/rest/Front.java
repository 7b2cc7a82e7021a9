package io.pactodo.adapter.rest;

import java.io.IOException;
import java.net.URISyntaxException;
import java.util.Optional;
import org.glassfish.grizzly.http.server.HttpHandler;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.grizzly.http.server.Response;
import org.glassfish.grizzly.http.util.FastHttpDateFormat;
import org.glassfish.grizzly.http.util.Header;
import org.glassfish.grizzly.http.util.HttpStatus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes each whole request to Jersey, unless it is refused before, and answers for Jersey when it cannot. */
final class Front extends HttpHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Front.class);

    private final HttpHandler jersey;
    private final Problems problems;
    private final Optional<RateLimiting> limiting;

    /** @param limiting counts each request; empty to let everybody ask for as much as they like */
    Front(HttpHandler jersey, Problems problems, Optional<RateLimiting> limiting) {
        this.jersey = jersey;
        this.problems = problems;
        this.limiting = limiting;
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

    /** Holds the encouragement back that Grizzly sends to clients that ask before they send too much. */
    @Override
    protected boolean sendAcknowledgment(Request request, Response response) throws IOException {
        boolean refused =
                Exchange.find(request.getRequest()).flatMap(Exchange::refusal).isPresent();
        return refused || !WholeBody.isAsked(request.getRequest()) || super.sendAcknowledgment(request, response);
    }

    private void serve(Exchange exchange, Request request, Response response) throws IOException {
        date(response);
        limiting.ifPresent(each -> each.count(exchange, request.getRequest()));
        if (exchange.refusal().isPresent()) {
            write(exchange.refusal().get(), exchange, response);
            return;
        }
        try {
            jersey.service(request, response);
            handOver(exchange, request, response);
        } catch (Exception failure) {
            exchange.keep();
            if (response.isCommitted()) {
                LOG.error("{} {} failed while it was answered.", exchange.method(), exchange.path(), failure);
                throw new IOException("The answer is incomplete.", failure);
            }
            response.reset();
            date(response);
            write(problemOf(failure, exchange), exchange, response);
        }
    }

    private static void handOver(Exchange exchange, Request request, Response response) {
        if (response.getStatus() != HttpStatus.OK_200.getStatusCode() || response.isCommitted()) {
            exchange.keep();
        }
        exchange.takeover().ifPresent(successor -> successor.begin(request, response));
    }

    /** Grizzly dates answers too late: after the headers were marked as complete, it takes no date any more. */
    private static void date(Response response) {
        response.setHeader(Header.Date, FastHttpDateFormat.getCurrentDate());
    }

    private static ProblemException problemOf(Exception failure, Exchange exchange) {
        if (failure instanceof ProblemException problem) {
            return problem;
        }
        // Jersey parses the target a second time, before any of its mappers is in charge.
        if (failure instanceof IllegalArgumentException && failure.getCause() instanceof URISyntaxException) {
            return new ProblemException(
                    ProblemType.MALFORMED_REQUEST,
                    "The query has a character that cannot be in a URI: percent-encode it.");
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
