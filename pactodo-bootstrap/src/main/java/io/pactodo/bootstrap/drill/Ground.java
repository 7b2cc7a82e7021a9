package io.pactodo.bootstrap.drill;

import io.pactodo.adapter.metrics.slo.prometheus.Lookout;
import io.pactodo.domain.slo.Figure;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Where a drill takes place: who watches has to be there, and nothing may be broken already, or else nobody could tell what
 * the drill has broken from what was.
 */
public final class Ground {
    /** Prometheus hands a new target on after 5 s and scrapes it within another 5; an alert takes longer to be over. */
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private static final String ELSEWHERE =
            "%s is not on this machine's loopback interface, and nothing else is broken on"
                    + " purpose: say with --url where the PacToDo that is watched is on 127.0.0.1";

    private static final Duration STEP = Duration.ofMillis(300);

    private final Lookout lookout;
    private final InstantSource clock;
    private final Commentary commentary;

    /**
     * @param lookout what those who watch know
     * @param clock what time it is
     * @param commentary where it is told what is waited for
     */
    public Ground(Lookout lookout, InstantSource clock, Commentary commentary) {
        this.lookout = lookout;
        this.clock = clock;
        this.commentary = commentary;
    }

    /**
     * Sees that those who watch are there.
     *
     * @throws CannotDrill when somebody is not
     */
    public void requireWatchers() {
        var absent = lookout.absent();
        if (!absent.isEmpty()) {
            throw new CannotDrill(String.join("; ", absent)
                    + ": start them with ./pactodo observe, or say where they are with --prometheus-url,"
                    + " --alertmanager-url and --incidents-url");
        }
    }

    /**
     * Where the PacToDo is that they watch.
     *
     * @return ends with a slash
     * @throws CannotDrill when they watch none, or one on another machine
     */
    public URI watched() {
        var end = clock.instant().plusSeconds(20);
        var probed = lookout.probed();
        while (probed.value().flatMap(place -> place).isEmpty()
                && clock.instant().isBefore(end)) {
            Pause.of(STEP);
            probed = lookout.probed();
        }
        var place = probed.value()
                .flatMap(known -> known)
                .orElseThrow(
                        () -> new CannotDrill(
                                "Prometheus asks no PacToDo from outside: it has nothing of the job"
                                        + " pactodo-probe; start it with ./pactodo observe, or say with --url which PacToDo is watched"));
        return onThisMachine(URI.create("http://" + place + "/"));
    }

    /**
     * Makes sure that a PacToDo is on this machine.
     *
     * @throws CannotDrill when it is elsewhere
     */
    public static URI onThisMachine(URI server) {
        try {
            if (InetAddress.getByName(server.getHost()).isLoopbackAddress()) {
                return server;
            }
        } catch (UnknownHostException e) {
            throw new CannotDrill(ELSEWHERE.formatted(server), e);
        }
        throw new CannotDrill(ELSEWHERE.formatted(server));
    }

    /**
     * Sees that all is well now, or is before long.
     *
     * @throws CannotDrill when something is broken already
     */
    void awaitCalm() {
        var waitedFor = List.<String>of();
        var end = clock.instant().plus(PATIENCE);
        for (var obstacle = obstacle(); obstacle.isPresent(); obstacle = obstacle()) {
            if (!clock.instant().isBefore(end)) {
                throw new CannotDrill("the ground is not calm: " + obstacle.get() + "; see to that first, then drill");
            }
            if (waitedFor.isEmpty()) {
                waitedFor = List.of(obstacle.get());
                commentary.tell("Ground", "Waiting until it is calm: " + obstacle.get());
            }
            Pause.of(STEP);
        }
    }

    /**
     * The same, and tells of what is not in order but in nobody's way.
     *
     * @throws CannotDrill when something is broken already
     */
    void requireCalm() {
        awaitCalm();
        var burning = lookout.burning().value().orElse(List.of());
        commentary.tell(
                "Ground",
                burning.isEmpty()
                        ? "Prometheus, Alertmanager and the incident log answer, and no alert fires"
                        : "Calm, but for what was spent of a budget before: " + String.join(", ", burning));
    }

    private Optional<String> obstacle() {
        var restless = lookout.restless();
        return restless.gap()
                .or(() -> restless.value()
                        .filter(names -> !names.isEmpty())
                        .map(names -> String.join(", ", names) + " fires, or is about to"))
                .or(this::deadPatient);
    }

    private Optional<String> deadPatient() {
        Figure<Boolean> alive = lookout.isAlive();
        return alive.gap()
                .or(() -> alive.value().filter(is -> !is).map(is -> "Prometheus has not seen PacToDo alive yet"));
    }
}
