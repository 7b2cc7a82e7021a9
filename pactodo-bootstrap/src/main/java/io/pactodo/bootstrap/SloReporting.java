package io.pactodo.bootstrap;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.pactodo.adapter.metrics.slo.ObjectivesAsCode;
import io.pactodo.adapter.report.slo.SloDocument;
import io.pactodo.application.SloReports;
import io.pactodo.domain.slo.History;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;

/** Asks a Prometheus how it went, and writes it down. */
final class SloReporting {
    private static final String SERVICE = "PacToDo";

    private final InstantSource clock;
    private final PrintStream out;
    private final PrintStream err;

    /**
     * @param clock what time it is
     * @param out where a report goes that has no file
     * @param err where is told what is wrong
     */
    SloReporting(InstantSource clock, PrintStream out, PrintStream err) {
        this.clock = clock;
        this.out = out;
        this.err = err;
    }

    /**
     * Makes the report. That a promise is broken is content, and no failure.
     *
     * @param objectives what was promised
     * @param order what is to be told, and where it goes
     */
    ExitCode report(ObjectivesAsCode objectives, SloReportOrder order) {
        var history = new SloReports(objectives.askedOf(order.asked(), clock), clock).last(order.window());
        var obstacle = obstacle(history);
        if (obstacle.isPresent()) {
            return impossible(obstacle.get());
        }
        var text = new SloDocument(SERVICE, history, clock.instant()).in(order.format());
        return order.file().map(file -> write(file, text)).orElseGet(() -> print(text));
    }

    /** Why nothing at all is known. Who has no figures, but knows that there were no alerts, has answered. */
    private static Optional<String> obstacle(History history) {
        var isSilent = history.away().gap().isPresent()
                && history.objectives().stream()
                        .allMatch(objective -> objective.stretches().gap().isPresent());
        return history.alerts().gap().filter(reason -> isSilent);
    }

    private ExitCode write(Path file, String text) {
        try {
            Files.writeString(file, text);
            return ExitCode.DONE;
        } catch (IOException e) {
            return impossible(SloGrammar.OUT + " " + file + ": cannot be written to; name a file in a directory that is"
                    + " there and may be written to.");
        }
    }

    /** In UTF-8 wherever it goes: what says so of itself must not depend on the terminal's language. */
    private ExitCode print(String text) {
        out.writeBytes(text.getBytes(UTF_8));
        out.flush();
        return ExitCode.DONE;
    }

    private ExitCode impossible(String why) {
        err.println("pactodo: " + why);
        return ExitCode.WRONG_USAGE;
    }
}
