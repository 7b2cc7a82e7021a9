package io.pactodo.adapter.rest;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Metrics that may be blank on purpose: whoever scrapes is answered well, and is told of nothing. */
final class BlankMetrics extends HttpServlet {
    private static final byte[] BLANK = "# Blank on purpose: see /faults\n".getBytes(StandardCharsets.UTF_8);

    private final transient HttpServlet metrics;
    private final transient InjectedFaults faults;

    BlankMetrics(HttpServlet metrics, InjectedFaults faults) {
        this.metrics = metrics;
        this.faults = faults;
    }

    @Override
    public void service(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
        if (faults.now().blankMetrics()) {
            response.setContentType("text/plain; version=0.0.4; charset=utf-8");
            response.setHeader("Cache-Control", "no-store");
            response.setContentLength(BLANK.length);
            response.getOutputStream().write(BLANK);
        } else {
            metrics.service(request, response);
        }
    }
}
