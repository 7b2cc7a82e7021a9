package io.pactodo.bootstrap.drill;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Sends signals to processes, which the JDK does for two of them only. */
final class Signal {
    private Signal() {}

    /**
     * Sends one.
     *
     * @param name such as {@code STOP}
     * @param processes their ids; never that of a group
     * @throws CannotDrill when it cannot be sent to one of them
     */
    static void send(String name, List<Long> processes) {
        if (processes.isEmpty() || processes.stream().anyMatch(process -> process <= 1)) {
            throw new CannotDrill("there is no process to send the signal " + name + " to");
        }
        var command = new ArrayList<>(List.of("kill", "-" + name));
        processes.forEach(process -> command.add(String.valueOf(process)));
        try {
            var kill = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (kill.waitFor() != 0) {
                throw new CannotDrill("the processes " + processes + " do not all take the signal " + name
                        + ": are they there, and are they yours?");
            }
        } catch (IOException e) {
            throw new CannotDrill("there is no program kill to send a signal with", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotDrill("interrupted while waiting", e);
        }
    }
}
