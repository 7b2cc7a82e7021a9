package io.pactodo.bootstrap.drill;

/** A container is killed, whose engine leaves it alone meanwhile, and started again. */
final class ContainerKilling implements Fault {
    private final Container container;
    private final String policy;
    private boolean isBroken;

    ContainerKilling(Container container) {
        this.container = container;
        this.policy = container.policy();
    }

    @Override
    public synchronized String inflict() {
        isBroken = true;
        container.leaveAlone();
        container.kill();
        return "SIGKILL to the process of the container " + container.name();
    }

    @Override
    public synchronized String mend() {
        if (isBroken) {
            container.setPolicy(policy);
            container.start();
            isBroken = false;
        }
        return "Told the engine to start the container " + container.name() + " again";
    }
}
