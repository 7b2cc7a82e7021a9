package example.garden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

class GardenTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-05-01T08:00:00Z"));

    @Test
    void whatIsWateredComesAgainTomorrow() throws IOException, InterruptedException {
        HttpServer server = new Garden(CLOCK).serve(0);
        try {
            assertEquals("[ ] Water the beans on 2026-05-01\n", post(server, "7", "Water the beans, FREQ=DAILY"));
            assertEquals(
                    """
                    [x] Water the beans on 2026-05-01
                    [ ] Water the beans on 2026-05-02
                    """,
                    post(server, "7/done", "Water the beans"));
            assertEquals("[ ] Mow\n", post(server, "8", "Mow"));
        } finally {
            server.stop(0);
        }
    }

    @Test
    void whatPacToDoRefusesIsToldInItsWords() throws IOException, InterruptedException {
        HttpServer server = new Garden(CLOCK).serve(0);
        try {
            assertEquals(422, asked(server, "7", "Water the beans, FREQ=HOURLY").statusCode());
        } finally {
            server.stop(0);
        }
    }

    @Test
    void noServerOfPacToDoComesAlong() {
        for (String stranger : new String[] {
            "jakarta.ws.rs.core.Application", "org.postgresql.Driver", "io.prometheus.metrics.core.metrics.Counter",
            "org.assertj.core.api.Assertions"
        }) {
            assertThrows(ClassNotFoundException.class, () -> Class.forName(stranger));
        }
    }

    private static String post(HttpServer server, String plot, String line) throws IOException, InterruptedException {
        return asked(server, plot, line).body();
    }

    private static HttpResponse<String> asked(HttpServer server, String plot, String line)
            throws IOException, InterruptedException {
        URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/plots/" + plot);
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(address)
                                .POST(HttpRequest.BodyPublishers.ofString(line))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }
}
