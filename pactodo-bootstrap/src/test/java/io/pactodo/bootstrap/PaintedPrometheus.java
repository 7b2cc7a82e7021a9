package io.pactodo.bootstrap;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Answers as a Prometheus does after a month with a bad evening in it. */
final class PaintedPrometheus implements AutoCloseable {
    private static final List<String> WINDOWS = List.of("5m", "30m", "1h", "2h", "6h", "1d", "3d", "30d", "day");

    private static final long FIFTY_MINUTES = 3_000;

    private final HttpServer server;
    private final List<String> samples = new ArrayList<>();
    private final long painted = Instant.now().getEpochSecond();

    PaintedPrometheus() {
        objective("availability-requests", 1_842_000, 610, 1, 1.9);
        objective("availability-time", 2_592_000, 1_180, 1, 0.4);
        objective("latency", 1_842_000, 31_300, 1, 0.6);
        objective("errors-rolling", 61_400, 96, 1, 0.2);
        objective("errors-day", 23_900, 41, 0.39, 0.2);
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/api/v1/query", exchange -> {
            var isAboutAlerts = exchange.getRequestURI().getQuery().contains("ALERTS");
            var text = "{\"status\":\"success\",\"data\":{\"resultType\":\"vector\",\"result\":["
                    + (isAboutAlerts ? firing() : String.join(",", samples)) + "]}}";
            exchange.sendResponseHeaders(200, text.length());
            exchange.getResponseBody().write(text.getBytes(UTF_8));
            exchange.close();
        });
        server.createContext("/api/v1/alerts", exchange -> {
            var text = """
                    {"status":"success","data":{"alerts":[{"labels":{"alertname":"PacToDoBudgetDrips","severity":"ticket",\
                    "slo":"availability-requests"},"annotations":{"summary":"The budget drips: Availability of /api/tasks, by requests",\
                    "runbook_url":"https://example.org/runbooks/PacToDoBudgetDrips.md"},"state":"firing"}]}}""";
            exchange.sendResponseHeaders(200, text.length());
            exchange.getResponseBody().write(text.getBytes(UTF_8));
            exchange.close();
        });
        server.start();
    }

    private static String firing() {
        var now = Instant.now().getEpochSecond();
        var labels = "\"alertname\":\"PacToDoBudgetDrips\",\"severity\":\"ticket\",\"slo\":\"availability-requests\"}";
        return "{\"metric\":{\"__name__\":\"ALERTS\",\"alertstate\":\"firing\",%s,\"value\":[%d,\"1\"]}"
                        .formatted(labels, now)
                + ",{\"metric\":{\"__name__\":\"ALERTS_FOR_STATE\",%s,\"value\":[%d,\"%d\"]}"
                        .formatted(labels, now, now - FIFTY_MINUTES);
    }

    /** @param recent how fast the budget goes lately, more or less */
    private void objective(String slo, double total, double bad, double covered, double recent) {
        var target = slo.startsWith("availability") ? 0.001 : slo.equals("latency") ? 0.05 : 0.01;
        for (var place = 0; place < WINDOWS.size(); place++) {
            var isWhole = place >= WINDOWS.size() - 2;
            var events = isWhole ? total : total / (20 << (8 - place));
            sample("pactodo:slo_total", slo, WINDOWS.get(place), events);
            sample(
                    "pactodo:slo_bad",
                    slo,
                    WINDOWS.get(place),
                    isWhole ? bad : events * target * recent * (0.7 + 0.1 * place));
            sample("pactodo:slo_covered", slo, WINDOWS.get(place), isWhole ? covered : 1);
        }
    }

    private void sample(String name, String slo, String window, double value) {
        samples.add("{\"metric\":{\"__name__\":\"%s\",\"slo\":\"%s\",\"window\":\"%s\"},\"value\":[%d,\"%s\"]}"
                .formatted(name, slo, window, painted, value));
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
