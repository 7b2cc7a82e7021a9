package io.pactodo.bootstrap;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A tool that wants to be told of incidents, believes nothing that is not signed, and answers as it is told to. */
final class ToldTool implements AutoCloseable {
    private static final byte[] KEY = "a secret of thirty-two bytes, ok".getBytes(UTF_8);

    private final BlockingQueue<Told> told = new LinkedBlockingQueue<>();
    private final HttpServer server;
    private volatile int status = 200;

    /**
     * What it was told once.
     *
     * @param answered what it answered
     */
    record Told(String id, String body, int answered) {}

    ToldTool() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::hear);
        server.start();
    }

    /** What its messages are signed by. */
    static String secret() {
        return "whsec_" + Base64.getEncoder().encodeToString(KEY);
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/incidents");
    }

    void answer(int next) {
        status = next;
    }

    /** Waits for what it is told next. */
    Told next() throws InterruptedException {
        var next = told.poll(60, TimeUnit.SECONDS);
        if (next == null) {
            throw new AssertionError("It is told nothing");
        }
        return next;
    }

    private void hear(HttpExchange exchange) throws IOException {
        var body = exchange.getRequestBody().readAllBytes();
        var answered = isBelieved(exchange, body) ? status : 401;
        told.add(new Told(header(exchange, "webhook-id"), new String(body, UTF_8), answered));
        exchange.sendResponseHeaders(answered, -1);
        exchange.close();
    }

    private static boolean isBelieved(HttpExchange exchange, byte[] body) {
        var seconds = Long.parseLong(header(exchange, "webhook-timestamp"));
        var age =
                Duration.between(Instant.ofEpochSecond(seconds), Instant.now()).abs();
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(KEY, "HmacSHA256"));
            mac.update((header(exchange, "webhook-id") + '.' + seconds + '.').getBytes(UTF_8));
            var expected = "v1," + Base64.getEncoder().encodeToString(mac.doFinal(body));
            return age.compareTo(Duration.ofMinutes(5)) < 0
                    && MessageDigest.isEqual(
                            expected.getBytes(UTF_8),
                            header(exchange, "webhook-signature").getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static String header(HttpExchange exchange, String name) {
        return String.valueOf(exchange.getRequestHeaders().getFirst(name));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
