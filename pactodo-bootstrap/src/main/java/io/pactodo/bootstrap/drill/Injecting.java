package io.pactodo.bootstrap.drill;

import io.pactodo.domain.drill.DrillScenario;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PacToDo goes wrong by its own doing, for as long as it is told so again and again: when the drill is killed, it goes well
 * again a moment later.
 */
final class Injecting implements Fault {
    private static final Logger LOG = LoggerFactory.getLogger(Injecting.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int LEASE_SECONDS = 30;
    private static final int RENEWAL_SECONDS = 8;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final URI faults;
    private final String wrong;
    private Optional<Renewing> renewing = Optional.empty();

    private Injecting(URI faults, String wrong) {
        this.faults = faults;
        this.wrong = wrong;
    }

    /**
     * Prepares it.
     *
     * @param server where the PacToDo is; ends with a slash
     * @param scenario what is to go wrong
     * @param workspace whose requests these are, so that nobody else's fail
     * @throws CannotDrill when it was not started for that
     */
    static Injecting into(URI server, DrillScenario scenario, String workspace) {
        var injecting = new Injecting(server.resolve("faults"), wrong(scenario, workspace));
        if (injecting.send(injecting.request().GET()) != 200) {
            throw new CannotDrill(
                    "the PacToDo at " + server + " was not started with --fault-injection, and " + scenario.word()
                            + " is tried on no other: start it anew with ./pactodo --fault-injection, or stop it, so that the drill"
                            + " starts one of its own");
        }
        return injecting;
    }

    private static String wrong(DrillScenario scenario, String workspace) {
        return switch (scenario) {
            case ERROR_SPIKE -> "\"error_share\": 0.5, \"error_status\": 500, \"workspace\": \"" + workspace + "\"";
            case SLOW -> "\"delay_share\": 1, \"delay_milliseconds\": 400, \"workspace\": \"" + workspace + "\"";
            case METRICS_BLIND -> "\"blank_metrics\": true";
            case CONTAINER_DOWN, DATABASE_DOWN, DATABASE_SLOW, HANG ->
                throw new IllegalArgumentException(scenario + " is not injected.");
        };
    }

    @Override
    public synchronized String inflict() {
        var status = inject();
        if (status != 200) {
            throw new CannotDrill(
                    "PacToDo answers PUT " + faults + " with " + status + " instead of 200: look at its log");
        }
        var begun = Executors.newSingleThreadScheduledExecutor();
        renewing = Optional.of(new Renewing(
                begun, begun.scheduleAtFixedRate(this::renew, RENEWAL_SECONDS, RENEWAL_SECONDS, TimeUnit.SECONDS)));
        return "Told PacToDo to go wrong: " + wrong.replace("\"", "");
    }

    private int inject() {
        return send(request()
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString("{\"seconds\": " + LEASE_SECONDS + ", " + wrong + "}")));
    }

    /** Somebody who tells it again and again, so that it goes on. */
    private record Renewing(ScheduledExecutorService clockwork, ScheduledFuture<?> turns) {
        /** What is on its way would undo what follows. */
        void end() {
            turns.cancel(false);
            clockwork.shutdown();
            try {
                clockwork.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** One that is lost does not end it: there are three in its time. */
    private void renew() {
        try {
            inject();
        } catch (CannotDrill e) {
            LOG.debug("Not told again this time", e);
        }
    }

    @Override
    public synchronized String mend() {
        if (renewing.isPresent()) {
            renewing.get().end();
            var status = send(request().DELETE());
            if (status != 204) {
                throw new CannotDrill("PacToDo answers DELETE " + faults + " with " + status
                        + " instead of 204: it goes well again by itself within " + LEASE_SECONDS + " s");
            }
            renewing = Optional.empty();
        }
        return "Told PacToDo to go well again";
    }

    private HttpRequest.Builder request() {
        return HttpRequest.newBuilder(faults).timeout(PATIENCE);
    }

    private int send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            throw new CannotDrill("PacToDo does not answer at " + faults + ": look at its log", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotDrill("interrupted while waiting", e);
        }
    }
}
