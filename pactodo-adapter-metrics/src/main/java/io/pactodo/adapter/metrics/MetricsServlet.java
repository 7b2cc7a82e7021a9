package io.pactodo.adapter.metrics;

import io.prometheus.metrics.config.PrometheusProperties;
import io.prometheus.metrics.exporter.servlet.jakarta.PrometheusMetricsServlet;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers scrapes. Everything that makes up a scrape is the library's: formats by {@code Accept}, {@code name[]},
 * gzip. This puts HTTP's manners around it, for which servlets have defaults that a public path must not have, such as a
 * {@code TRACE} that echoes. Refusals go by {@code sendError}, so that whoever mounts it answers as everywhere else.
 */
final class MetricsServlet extends HttpServlet {
    private static final Logger LOG = LoggerFactory.getLogger(MetricsServlet.class);
    private static final String METHODS = "GET, HEAD, OPTIONS";

    private final PrometheusMetricsServlet exporter;

    MetricsServlet(PrometheusProperties properties, PrometheusRegistry registry) {
        this.exporter = new PrometheusMetricsServlet(properties, registry);
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        switch (request.getMethod()) {
            case "GET", "HEAD" -> scrape(request, response);
            case "OPTIONS" -> {
                response.setHeader("Allow", METHODS);
                response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            }
            default -> {
                response.setHeader("Allow", METHODS);
                response.sendError(405, "The metrics can be read only: use GET or HEAD.");
            }
        }
    }

    private void scrape(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
        // A figure is of one moment; no cache may answer with an older one.
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Vary", "Accept, Accept-Encoding");
        try {
            exporter.service(request, response);
        } catch (RuntimeException failure) {
            LOG.error("A scrape failed", failure);
            response.sendError(500, "The metrics could not be collected; the log says why.");
        }
    }
}
