package io.pactodo.bootstrap;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** Asks a node for its tasks whenever it is scraped, as a black-box exporter does, and says whether it got them. */
final class Probe implements AutoCloseable {
    private final Node node;
    private final HttpServer server;

    Probe(Node node) throws IOException {
        this.node = node;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/metrics", this::probe);
        server.start();
    }

    private void probe(HttpExchange exchange) throws IOException {
        var success = node.get("/api/tasks?limit=1").statusCode() == 200;
        var body = ("probe_success " + (success ? 1 : 0) + "\n").getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/plain; version=0.0.4");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    String address() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
