package io.pactodo.bootstrap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongSupplier;

/** Somebody who is told of alerts: the webhook that Alertmanager calls. */
final class Told implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * What was told of one alert.
     *
     * @param alert its name, and after a slash the objective that it is about, if any
     * @param isFiring whether it began, or was resolved
     * @param nanos when that was heard
     */
    record News(String alert, boolean isFiring, long nanos) {
        private boolean is(String name, boolean firing) {
            return alert.equals(name) && isFiring == firing;
        }
    }

    private final HttpServer receiver;
    private final List<News> news = new ArrayList<>();

    Told() throws IOException {
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/", this::hear);
        receiver.start();
    }

    private void hear(HttpExchange exchange) throws IOException {
        var now = System.nanoTime();
        for (var alert : JSON.readTree(exchange.getRequestBody()).path("alerts")) {
            add(new News(
                    name(alert.path("labels")), alert.path("status").asText().equals("firing"), now));
        }
        exchange.sendResponseHeaders(200, -1);
        exchange.close();
    }

    private static String name(JsonNode labels) {
        var objective = labels.path("slo").asText();
        return labels.path("alertname").asText() + (objective.isEmpty() ? "" : "/" + objective);
    }

    private synchronized void add(News one) {
        news.add(one);
        notifyAll();
    }

    /** Where it listens. */
    String url() {
        return "http://127.0.0.1:" + receiver.getAddress().getPort() + "/told";
    }

    /** The very first that it heard; waits for it. */
    synchronized News first() throws InterruptedException {
        while (news.isEmpty()) {
            wait();
        }
        return news.get(0);
    }

    /** Whether it heard that the alert fires, and not yet that it is resolved. */
    synchronized boolean isFiring(String alert) {
        return find(alert, true).isPresent() && find(alert, false).isEmpty();
    }

    /**
     * When it first heard that the alert fires, or that it is resolved; waits for that.
     *
     * @param latest asked again and again how long it may take, in nanoseconds from the beginning
     */
    synchronized long await(String alert, boolean isFiring, long begin, LongSupplier latest)
            throws InterruptedException {
        var found = find(alert, isFiring);
        while (found.isEmpty()) {
            if (System.nanoTime() - begin > latest.getAsLong()) {
                throw new AssertionError((isFiring ? "Not told in time of " : "Not told in time of the end of ") + alert
                        + ", but of " + alerts());
            }
            wait(200);
            found = find(alert, isFiring);
        }
        return found.get().nanos();
    }

    private Optional<News> find(String alert, boolean isFiring) {
        return news.stream().filter(one -> one.is(alert, isFiring)).findFirst();
    }

    /** Every alert that it ever heard of. */
    synchronized Set<String> alerts() {
        var alerts = new TreeSet<String>();
        news.forEach(one -> alerts.add(one.alert()));
        return alerts;
    }

    @Override
    public void close() {
        receiver.stop(0);
    }
}
