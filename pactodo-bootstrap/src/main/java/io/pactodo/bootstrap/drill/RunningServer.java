package io.pactodo.bootstrap.drill;

import io.pactodo.domain.drill.DrillScenario;
import java.net.URI;

/** A PacToDo that runs already and may go wrong by itself, because it was started so; nothing is done to its process. */
public final class RunningServer implements Patient {
    private final URI uri;

    /** @param uri where it serves; ends with a slash */
    public RunningServer(URI uri) {
        this.uri = uri;
    }

    @Override
    public String place() {
        return "a PacToDo that ran before, with --fault-injection";
    }

    @Override
    public URI uri() {
        return uri;
    }

    @Override
    public void prepare() {
        if (!new Readiness(uri).isThere()) {
            throw new CannotDrill(uri.resolve("readyz") + " does not answer with 200: get PacToDo to serve first");
        }
    }

    @Override
    public Fault fault(DrillScenario scenario) {
        throw new IllegalArgumentException(scenario + " is not injected.");
    }

    @Override
    public void close() {}
}
