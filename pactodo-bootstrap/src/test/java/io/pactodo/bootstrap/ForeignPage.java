package io.pactodo.bootstrap;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;

/** A page of somebody else's, on an origin of its own. */
final class ForeignPage implements AutoCloseable {
    private static final byte[] HTML = """
            <!doctype html><html lang="en"><head><title>A client</title><link rel="icon" href="data:,"></head></html>
            """.getBytes(UTF_8);

    private final HttpServer server;

    private ForeignPage(HttpServer server) {
        this.server = server;
    }

    static ForeignPage serve() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", ForeignPage::answer);
            server.start();
            return new ForeignPage(server);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", "text/html;charset=utf-8");
            exchange.sendResponseHeaders(200, HTML.length);
            exchange.getResponseBody().write(HTML);
        }
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
