package io.pactodo.adapter.metrics;

import jakarta.servlet.http.HttpServlet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.glassfish.grizzly.http.server.HttpServer;
import org.glassfish.grizzly.http.server.NetworkListener;
import org.glassfish.grizzly.servlet.WebappContext;

/** A Grizzly server on a free port of the loopback address with the metrics mounted as PacToDo mounts them. */
final class MetricsServer implements AutoCloseable {
    private final HttpServer server = new HttpServer();
    private final NetworkListener listener = new NetworkListener("metrics", "127.0.0.1", 0);
    // Scrapers speak HTTP/1.1. The client's default offers an upgrade to h2c, and to such a request Grizzly answers
    // without a Content-Type: https://github.com/eclipse-ee4j/glassfish-grizzly/issues/2192
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    MetricsServer(PrometheusMetrics metrics) {
        this(metrics.servlet());
    }

    MetricsServer(HttpServlet servlet) {
        server.addListener(listener);
        WebappContext context = new WebappContext("metrics", "");
        context.addServlet("metrics", servlet).addMapping("/metrics");
        context.deploy(server);
        try {
            server.start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What a scraper that speaks the text format gets. */
    Exposition scrape() {
        return Exposition.parse(text(send("GET", "")));
    }

    /**
     * @param query what follows the path, the question mark included
     * @param headers names and values, in turn
     */
    HttpResponse<byte[]> send(String method, String query, String... headers) {
        URI uri = URI.create("http://127.0.0.1:" + listener.getPort() + "/metrics" + query);
        HttpRequest.Builder request = HttpRequest.newBuilder(uri).method(method, BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return client.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while scraping", stopped);
        }
    }

    static String text(HttpResponse<byte[]> response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        server.shutdownNow();
    }
}
