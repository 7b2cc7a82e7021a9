package io.pactodo.bootstrap.drill;

/** A process is killed, as the kernel does it when memory runs out, and started again. */
final class Killing implements Fault {
    private final OwnServer server;

    Killing(OwnServer server) {
        this.server = server;
    }

    @Override
    public String inflict() {
        var process = server.pid();
        server.kill();
        return "SIGKILL to process " + process;
    }

    @Override
    public String mend() {
        server.start();
        return "Started again, as process " + server.pid();
    }

    /** It was not there before, so it is not started only to be ended. */
    @Override
    public void putBack() {}
}
