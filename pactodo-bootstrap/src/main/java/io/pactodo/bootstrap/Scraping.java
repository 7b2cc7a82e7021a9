package io.pactodo.bootstrap;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;

/** Reads what a running server measures, once. */
final class Scraping {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final String url;

    /** @param url where the metrics are served */
    Scraping(String url) {
        this.url = url;
    }

    /**
     * What it answers.
     *
     * @throws Misconfigured when that is no address, nobody answers, or the answer is not 200
     */
    String text() {
        try {
            var request = HttpRequest.newBuilder(URI.create(url))
                    .timeout(PATIENCE)
                    .header("Accept", "text/plain; version=0.0.4")
                    .build();
            var response = HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(PATIENCE)
                    .build()
                    .send(request, BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw unreadable("the answer is " + response.statusCode());
            }
            return response.body();
        } catch (IllegalArgumentException e) {
            throw unreadable("this is no URL with http or https");
        } catch (IOException e) {
            throw unreadable("nobody answers");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unreadable("it was given up");
        }
    }

    private Misconfigured unreadable(String why) {
        return new Misconfigured(List.of(SloGrammar.METRICS + " " + Meaning.shown(url) + ": " + why
                + "; expected such as http://127.0.0.1:8080/metrics"));
    }
}
