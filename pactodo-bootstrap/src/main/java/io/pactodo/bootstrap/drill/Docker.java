package io.pactodo.bootstrap.drill;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A container engine, told by Docker's own command line: so it is found as it is for whoever types there. What it says has to
 * be short.
 */
public final class Docker {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final String program;

    /** @param program what is run, such as {@code docker} */
    public Docker(String program) {
        this.program = program;
    }

    /**
     * Tells it something, and waits for the answer.
     *
     * @return what it said, without white space at the end
     * @throws CannotDrill with what it complained of
     */
    String tell(String... words) {
        return answer(begin(words), words[0]);
    }

    /**
     * Begins to tell it something.
     *
     * @throws CannotDrill when there is no such program
     */
    Process begin(String... words) {
        var command = new ArrayList<>(List.of(program));
        command.addAll(List.of(words));
        try {
            return new ProcessBuilder(command).start();
        } catch (IOException e) {
            throw new CannotDrill("there is no program " + program + ", which tells the engine of containers", e);
        }
    }

    /**
     * Waits for the answer to what was begun.
     *
     * @param verb the first word of it
     * @return what it said, without white space at the end
     * @throws CannotDrill with what it complained of
     */
    String answer(Process telling, String verb) {
        try {
            if (!telling.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                telling.destroyForcibly();
                throw new CannotDrill(program + " " + verb + " does not come to an end");
            }
            if (telling.exitValue() != 0) {
                throw new CannotDrill(program + " " + verb + " fails: " + complaint(telling));
            }
            return new String(telling.getInputStream().readAllBytes(), UTF_8).stripTrailing();
        } catch (IOException e) {
            throw new CannotDrill("what " + program + " " + verb + " said is lost: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotDrill("interrupted while waiting", e);
        }
    }

    private static String complaint(Process telling) throws IOException {
        var lines = new String(telling.getErrorStream().readAllBytes(), UTF_8)
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
        return lines.isEmpty() ? "it does not say why" : lines.get(lines.size() - 1);
    }
}
