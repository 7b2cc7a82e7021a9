package io.pactodo.adapter.rest;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;

/** A servlet as one more route: its refusals are problems, and it is asked about and observed as routes are. */
final class Mounted extends HttpServlet {
    private final String path;
    private final transient HttpServlet servlet;
    private final transient Problems problems;

    Mounted(String path, HttpServlet servlet, Problems problems) {
        this.path = path;
        this.servlet = servlet;
        this.problems = problems;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        Exchange exchange = Exchange.of(request);
        // Grizzly maps what follows a semicolon to the servlet too.
        if (!exchange.path().equals(path)) {
            answer(
                    new ProblemException(
                            ProblemType.ROUTE_NOT_FOUND, "There is nothing at %s.".formatted(exchange.path())),
                    exchange,
                    response);
            return;
        }
        exchange.metRoute(path);
        if (Preflight.is(request.getMethod(), request::getHeader)) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            Preflight.headers(request.getHeader("Access-Control-Request-Headers"))
                    .forEach(response::setHeader);
            return;
        }
        servlet.service(request, new Refusing(response, exchange));
    }

    private void answer(ProblemException problem, Exchange exchange, HttpServletResponse response) throws IOException {
        byte[] body = problems.bytes(problem, exchange);
        response.resetBuffer();
        response.setStatus(problem.type().status());
        response.setContentType(Problem.MEDIA_TYPE);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    /** Answers with a problem where Grizzly would answer with a page of its own. */
    private final class Refusing extends HttpServletResponseWrapper {
        private final HttpServletResponse response;
        private final Exchange exchange;

        Refusing(HttpServletResponse response, Exchange exchange) {
            super(response);
            this.response = response;
            this.exchange = exchange;
        }

        @Override
        public void sendError(int status) throws IOException {
            sendError(status, "The request is not answered here.");
        }

        @Override
        public void sendError(int status, String detail) throws IOException {
            answer(new ProblemException(ProblemType.ofStatus(status), detail), exchange, response);
        }
    }
}
