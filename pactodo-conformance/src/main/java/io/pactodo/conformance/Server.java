package io.pactodo.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The server under judgement, on the wire. */
final class Server {
    private static final int NOT_FOUND = 404;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int MOST_TIMES = 20;
    private static final int LONGEST_PAUSE_SECONDS = 10;

    private final Target target;
    private final HttpClient client;

    Server(Target target) {
        this.target = target;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(target.patience())
                .build();
    }

    Target target() {
        return target;
    }

    /** @throws Unreachable when nobody answers, be it by a refusal, or whoever answers has nothing there */
    void insistOnAnAnswer() {
        try {
            if (exchange(Request.of("GET", Workspace.TASKS)).status() == NOT_FOUND) {
                throw new Unreachable(
                        target.server() + " has no " + Workspace.TASKS + ": give the URL that this is below");
            }
        } catch (IOException e) {
            throw new Unreachable("no answer from " + target.server() + ": " + reason(e), e);
        }
    }

    /**
     * Sends a request, again and again if the server wants it slower.
     *
     * @throws RuleBroken when there is no answer in time
     */
    Answer send(Request request) {
        Answer answer = sendOnce(request);
        for (int times = 1; times < MOST_TIMES && answer.status() == TOO_MANY_REQUESTS; times++) {
            pause(answer);
            answer = sendOnce(request);
        }
        return answer;
    }

    /** @throws RuleBroken when there is no answer in time */
    Answer sendOnce(Request request) {
        try {
            return exchange(request);
        } catch (IOException e) {
            throw unanswered(request, e);
        }
    }

    /**
     * Sends bytes as they are, ends sending, and reads what comes till the other side ends, too.
     *
     * @throws RuleBroken when no HTTP comes back in time
     */
    Answer sendRaw(Request shown, byte[] bytes) {
        try (Wire wire = new Wire(target)) {
            return wire.converse(shown, bytes);
        } catch (IOException | UncheckedIOException e) {
            throw new RuleBroken("an answer in HTTP/1.1", new Evidence(shown.shown(), "none: " + reason(e)));
        }
    }

    /**
     * Sends a request whose answer has no end.
     *
     * @throws RuleBroken when the answer does not begin in time
     */
    Following follow(Request request) {
        Following following = followOnce(request);
        for (int times = 1; times < MOST_TIMES && following.answer().status() == TOO_MANY_REQUESTS; times++) {
            following.close();
            pause(following.answer());
            following = followOnce(request);
        }
        return following;
    }

    private Following followOnce(Request request) {
        try {
            return new Following(request, response(request, BodyHandlers.ofPublisher()), target.patience());
        } catch (IOException e) {
            throw unanswered(request, e);
        }
    }

    private Answer exchange(Request request) throws IOException {
        HttpResponse<byte[]> response = response(request, BodyHandlers.ofByteArray());
        return new Answer(request, response.statusCode(), response.headers().map(), response.body());
    }

    /** Waits no longer than there is patience, for the last byte too: the client's own time-out ends at the first. */
    private <T> HttpResponse<T> response(Request request, HttpResponse.BodyHandler<T> body) throws IOException {
        HttpRequest.Builder builder = HttpRequest.newBuilder(target.at(request.path()))
                .method(
                        request.method(),
                        request.body().length == 0
                                ? BodyPublishers.noBody()
                                : BodyPublishers.ofByteArray(request.body()));
        request.headers().forEach(header -> builder.header(header.name(), header.value()));
        CompletableFuture<HttpResponse<T>> response = client.sendAsync(builder.build(), body);
        try {
            return response.get(target.patience().toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException cause ? cause : new IOException(reason(e), e);
        } catch (TimeoutException e) {
            response.cancel(true);
            throw new IOException("it took too long", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private RuleBroken unanswered(Request request, Exception failure) {
        return new RuleBroken(
                "an answer within " + target.patience().toMillis() + " ms",
                new Evidence(request.shown(), "none: " + reason(failure)));
    }

    private static void pause(Answer answer) {
        String wanted = answer.headerIfAny("Retry-After").orElse("");
        int seconds = wanted.matches("[0-9]{1,3}") ? Integer.parseInt(wanted) : 1;
        try {
            Thread.sleep(Duration.ofSeconds(Math.min(Math.max(seconds, 1), LONGEST_PAUSE_SECONDS))
                    .toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String reason(Exception failure) {
        if (failure instanceof ConnectException) {
            return failure.getCause() instanceof ConnectException unknown
                            && unknown.getCause() instanceof UnresolvedAddressException
                    ? "there is no such host"
                    : "the connection was refused";
        }
        String message = failure.getMessage();
        return message == null
                ? failure.getClass().getSimpleName()
                : message.lines().findFirst().orElse("");
    }
}
