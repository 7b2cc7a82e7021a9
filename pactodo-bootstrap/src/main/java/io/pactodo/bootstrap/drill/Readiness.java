package io.pactodo.bootstrap.drill;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks a PacToDo whether it is ready to serve. */
final class Readiness {
    private static final Logger LOG = LoggerFactory.getLogger(Readiness.class);
    private static final Duration ANSWER = Duration.ofSeconds(1);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(ANSWER)
            .build();

    private final HttpRequest request;

    /** @param server where it is */
    Readiness(URI server) {
        this.request = HttpRequest.newBuilder(server.resolve("/readyz"))
                .timeout(ANSWER)
                .build();
    }

    /** Whether it is ready. */
    boolean isThere() {
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            LOG.trace("Not ready", e);
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotDrill("interrupted while waiting", e);
        }
    }
}
