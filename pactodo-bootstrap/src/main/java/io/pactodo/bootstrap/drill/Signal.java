package io.pactodo.bootstrap.drill;

import java.io.IOException;

/** Sends signals to processes, which the JDK does for two of them only. */
final class Signal {
    private Signal() {}

    /**
     * Sends one.
     *
     * @param name such as {@code STOP}
     * @param process its id; never that of a group
     * @throws CannotDrill when it cannot be sent
     */
    static void send(String name, long process) {
        if (process <= 1) {
            throw new CannotDrill("no signal is sent to the process with id " + process);
        }
        try {
            var kill = new ProcessBuilder("kill", "-" + name, String.valueOf(process))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (kill.waitFor() != 0) {
                throw new CannotDrill("the process with id " + process + " takes no signal " + name
                        + ": is it there, and is it yours?");
            }
        } catch (IOException e) {
            throw new CannotDrill("there is no program kill to send a signal with", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotDrill("interrupted while waiting", e);
        }
    }
}
