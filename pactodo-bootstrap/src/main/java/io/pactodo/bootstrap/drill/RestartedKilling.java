package io.pactodo.bootstrap.drill;

import io.pactodo.domain.drill.Recovery;

/** A container is killed that its engine starts again, as its restart policy says. */
final class RestartedKilling implements Fault {
    private final Container container;
    private boolean isBroken;

    RestartedKilling(Container container) {
        this.container = container;
    }

    @Override
    public Recovery recovery() {
        return Recovery.BY_ITSELF;
    }

    @Override
    public synchronized String inflict() {
        isBroken = true;
        container.kill();
        return "SIGKILL to the process of the container " + container.name() + ", which its engine restarts";
    }

    /** Only when the engine does not; whoever runs is not started twice. */
    @Override
    public synchronized String mend() {
        if (isBroken) {
            container.start();
            isBroken = false;
        }
        return "Told the engine to start the container " + container.name();
    }
}
