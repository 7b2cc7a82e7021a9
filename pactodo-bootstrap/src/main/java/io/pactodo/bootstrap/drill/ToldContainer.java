package io.pactodo.bootstrap.drill;

import io.pactodo.domain.drill.DrillScenario;
import java.net.URI;

/** A PacToDo in a container that somebody else started, and named, so that it may be broken. */
public final class ToldContainer implements Patient {
    private final URI uri;
    private final Container container;
    private final boolean restarts;

    /**
     * @param uri where it serves; ends with a slash
     * @param container the one that it runs in
     * @param restarts whether the engine is to bring it back, by the restart policy that it has; otherwise that is off
     */
    public ToldContainer(URI uri, Container container, boolean restarts) {
        this.uri = uri;
        this.container = container;
        this.restarts = restarts;
    }

    @Override
    public String place() {
        return "the container " + container.name()
                + (restarts
                        ? ", with its restart policy on: " + container.policy()
                        : ", with its restart policy off for the drill");
    }

    @Override
    public URI uri() {
        return uri;
    }

    @Override
    public void prepare() {
        if (!container.isRunning()) {
            throw new CannotDrill("the container " + container.name() + " does not run: start it first");
        }
        if (restarts && !container.isRestarted()) {
            throw new CannotDrill("the container " + container.name() + " has no restart policy that would bring it"
                    + " back: give it one, such as restart: unless-stopped, or say --restart off");
        }
        if (!new Readiness(uri).isThere()) {
            throw new CannotDrill(uri.resolve("readyz") + " does not answer with 200: get PacToDo to serve first");
        }
    }

    @Override
    public Fault fault(DrillScenario scenario) {
        if (scenario == DrillScenario.CONTAINER_DOWN) {
            return restarts ? new RestartedKilling(container) : new ContainerKilling(container);
        }
        throw new CannotDrill(scenario.word() + " is not tried on a container: leave --target out, so that the drill"
                + " starts a PacToDo of its own");
    }

    @Override
    public void close() {}
}
