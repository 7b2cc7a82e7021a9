package io.pactodo.bootstrap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A drill that is stopped in the middle puts back what it broke: a process that stood still goes on. */
@Timeout(120)
@Execution(ExecutionMode.CONCURRENT)
class DrillSignalTest {
    private static final String VALUE = "{\"metric\":{\"instance\":\"%s\"},\"value\":[1700000000,\"1\"]}";
    private static final String ANSWER =
            "{\"status\":\"success\",\"data\":{\"resultType\":\"vector\",\"result\":[%s]}}";

    @TempDir
    Path directory;

    @Test
    void whatStoodStillGoesOnAfterCtrlC() throws Exception {
        var watchers = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var threads = Executors.newCachedThreadPool();
        watchers.setExecutor(threads);
        watchers.createContext("/", DrillSignalTest::answer);
        watchers.start();
        var url = "http://127.0.0.1:" + watchers.getAddress().getPort();
        var patient = new ProcessBuilder("sleep", "600").start();
        try (var drill = ServerProcess.start(
                "drill",
                "hang",
                "--pid=" + patient.pid(),
                "--prometheus-url=" + url,
                "--alertmanager-url=" + url,
                "--incidents-url=" + url,
                "--report=" + directory)) {
            awaitState(patient, "T");

            drill.signal("INT");

            assertThat(drill.exitCode()).isEqualTo(130);
            assertThat(state(patient)).startsWith("S");
        } finally {
            patient.destroyForcibly();
            watchers.stop(0);
            threads.shutdownNow();
        }
    }

    private static void answer(HttpExchange asked) throws IOException {
        var query = URLDecoder.decode(String.valueOf(asked.getRequestURI().getRawQuery()), UTF_8);
        var host = asked.getRequestHeaders().getFirst("Host");
        var bytes = body(asked.getRequestURI().getPath(), query, host).getBytes(UTF_8);
        asked.getRequestBody().readAllBytes();
        asked.sendResponseHeaders(200, bytes.length);
        try (var out = asked.getResponseBody()) {
            out.write(bytes);
        }
    }

    /** All is well, and nobody ever tells of anything. */
    private static String body(String path, String query, String host) {
        if (!path.equals("/api/v1/query")) {
            return "{}";
        }
        var isKnown = query.contains("vector(1)") || query.contains("probe_success") || query.contains("alive == 1");
        return ANSWER.formatted(isKnown ? VALUE.formatted(host) : "");
    }

    private static void awaitState(Process process, String state) throws IOException, InterruptedException {
        while (!state(process).startsWith(state)) {
            Thread.sleep(50);
        }
    }

    private static String state(Process process) throws IOException, InterruptedException {
        var asked = new ProcessBuilder("ps", "-o", "stat=", "-p", String.valueOf(process.pid())).start();
        var state = new String(asked.getInputStream().readAllBytes(), UTF_8).strip();
        asked.waitFor();
        return state;
    }
}
