package io.pactodo.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/** A server that never heard of tasks, and answers everything in one way. */
final class Stranger implements AutoCloseable {
    private final AtomicLong ids = new AtomicLong();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;

    private Stranger(int status, String mediaType, String body) throws IOException {
        // Or each answer waits 40 ms for an acknowledgement of its head.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().add("Content-Type", mediaType);
            exchange.getResponseHeaders().add("ETag", "\"1\"");
            byte[] bytes = body.getBytes(UTF_8);
            boolean hasBody = !exchange.getRequestMethod().equals("HEAD") && status != 204 && bytes.length > 0;
            exchange.sendResponseHeaders(status, hasBody ? bytes.length : -1);
            if (hasBody) {
                exchange.getResponseBody().write(bytes);
            }
            exchange.close();
        });
        server.start();
    }

    static Stranger answering(int status, String mediaType, String body) throws IOException {
        return new Stranger(status, mediaType, body);
    }

    Target target() {
        URI uri = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
        return new Target(uri, Duration.ofSeconds(20), () -> new UUID(0x7000, Long.MIN_VALUE | ids.incrementAndGet()));
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
